using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>What a swap would do to one of those who give or take by it.</summary>
/// <param name="Window">What is counted: from the first shift of the swap a cycle on, or to its last one's end.</param>
/// <param name="Counts">Their shifts by duty in that time, before and after; duties that they never have are left out.</param>
/// <param name="Together">Shifts of theirs that would fall together, by time: double duty.</param>
/// <param name="WithoutBackup">Among these, the stretches in which they would be their own Backup.</param>
/// <param name="Leave">Leave of theirs that a shift which they give touches, and that it frees.</param>
/// <param name="HolidaysFreed">Holidays of theirs in what they would give.</param>
/// <param name="HolidaysTaken">Holidays of theirs in what they would take.</param>
/// <param name="CompanyDays">Company days in what they would take.</param>
public sealed record SwapImpact(
    EngineerId Engineer,
    TimeRange Window,
    ValueList<SwapCount> Counts,
    ValueList<Shift> Together,
    ValueList<TimeRange> WithoutBackup,
    ValueList<Leave> Leave,
    ValueList<Holiday> HolidaysFreed,
    ValueList<Holiday> HolidaysTaken,
    ValueList<DateOnly> CompanyDays)
{
    /// <summary>For each who gives or takes. Whoever may still take it has none yet.</summary>
    public static IReadOnlyList<SwapImpact> Of(TeamState team, Swap swap)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(swap);

        var rotation = team.Rotations[swap.Rotation];
        var first = rotation.TurnAt(swap.Begins).During.Start;
        var last = rotation.TurnAt(swap.Legs.Max(leg => leg.During.End).AddTicks(-1)).During.End;
        var cycle = rotation.TurnsIn(new TimeRange(first, DateTimeOffset.MaxValue)).Take(rotation.Latest.Weeks.Count).Last().During.End;
        var window = new TimeRange(first, last > cycle ? last : cycle);
        var before = team.ShiftsIn(rotation.Id, window).ToList();
        var known = swap with { Legs = swap.Legs.Where(leg => leg.To is not null).ToValueList() };
        var after = team.With(known.Legs.Count == 0 ? [] : SwapChanges.Holders(team, known, swap.MadeAt)).ShiftsIn(rotation.Id, window).ToList();

        return [.. swap.Parties.Select(party => Of(team, rotation, swap, party, window, before, after))];
    }

    private static SwapImpact Of(TeamState team, Rotation rotation, Swap swap, EngineerId party, TimeRange window, List<Shift> before, List<Shift> after)
    {
        var (had, has) = (before.FindAll(shift => shift.Holder == party), after.FindAll(shift => shift.Holder == party));
        var taken = swap.Legs.Where(leg => leg.To == party).ToList();
        var together = has.Where(shift => StretchesOf(shift).Any()).ToValueList();
        var counts = before.Concat(after).Select(shift => shift.Duty).DistinctBy(duty => duty.Id)
            .Select(duty => new SwapCount(duty, Turns(had, duty), Turns(has, duty)))
            .Where(count => count.Before > 0 || count.After > 0);

        return new SwapImpact(
            party,
            window,
            counts.ToValueList(),
            together,
            together.Where(shift => shift.Duty.IsBackup).SelectMany(StretchesOf).Distinct().OrderBy(stretch => stretch.Start).ToValueList(),
            swap.Legs.Where(leg => leg.From == party).Select(leg => SwapShifts.FindLeave(team, rotation.Id, party, leg.During)).OfType<Leave>().Distinct().ToValueList(),
            HolidaysIn(swap.Legs.Where(leg => leg.From == party)),
            HolidaysIn(taken),
            team.CompanyDaysOf(rotation.Id).Where(day => taken.Exists(leg => new DayRange(day, day).In(rotation.Zone).Overlaps(leg.During))).ToValueList());

        ValueList<Holiday> HolidaysIn(IEnumerable<SwapLeg> legs) => legs.SelectMany(leg => DaysOff.HolidaysIn(team, rotation, party, leg.During)).Distinct().ToValueList();

        // Where it falls together with another duty because of what is taken, not where it did before.
        IEnumerable<TimeRange> StretchesOf(Shift shift) => has
            .Where(other => other.Duty.Id != shift.Duty.Id)
            .Select(other => other.During.Intersect(shift.During))
            .OfType<TimeRange>()
            .SelectMany(both => taken.Select(leg => leg.During.Intersect(both)))
            .OfType<TimeRange>();
    }

    // Of a shift in pieces each counts for the same one.
    private static int Turns(List<Shift> shifts, Duty duty) =>
        shifts.Where(shift => shift.Duty.Id == duty.Id).Select(shift => shift.Turn.During.Start).Distinct().Count();
}
