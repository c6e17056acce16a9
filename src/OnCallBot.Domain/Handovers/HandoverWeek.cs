using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Handovers;

/// <summary>What changes hands at a handoff, and what the week after it brings.</summary>
/// <param name="Turn">The week that begins at the handoff.</param>
/// <param name="Duties">Every duty, in the table's order.</param>
/// <param name="Changes">Parts of the week that somebody else holds than the table says, earliest first; a whole week is said with its duty.</param>
/// <param name="Days">The week's days, from the handoff's on: the next handoff's belongs to the next week.</param>
/// <param name="CompanyDays">Those among the days.</param>
/// <param name="Holidays">Those on which somebody of the rotation is off, each with whom.</param>
/// <param name="Leave">That of the rotation's people during the week, earliest first.</param>
/// <param name="Swaps">Open and approved ones that have not ended at the handoff, earliest first.</param>
public sealed record HandoverWeek(
    Rotation Rotation,
    Turn Turn,
    ValueList<HandedDuty> Duties,
    ValueList<Shift> Changes,
    DayRange Days,
    ValueList<DateOnly> CompanyDays,
    ValueList<HolidayOfSome> Holidays,
    ValueList<Leave> Leave,
    ValueList<Swap> Swaps)
{
    public DateTimeOffset Handoff => Turn.During.Start;

    /// <summary>Everybody who comes on, in the order of the duties. Each of them says «I have it».</summary>
    public IEnumerable<EngineerId> Incoming => Duties.Select(duty => duty.Incoming).OfType<EngineerId>().Distinct();

    /// <summary>Everybody who hands something on, in the order of the duties.</summary>
    public IEnumerable<EngineerId> Outgoing => Duties.Select(duty => duty.Outgoing).OfType<EngineerId>().Distinct();

    /// <param name="moment">A handoff, or a moment of the week after it.</param>
    public static HandoverWeek Of(TeamState team, Rotation rotation, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var turn = rotation.TurnAt(moment);
        var (handoff, end) = (turn.During.Start, turn.During.End);
        var first = handoff.DateIn(rotation.Zone);
        var last = end.DateIn(rotation.Zone).AddDays(-1);
        var days = new DayRange(first, last > first ? last : first);
        var people = People(team, rotation, turn).ToList();

        return new HandoverWeek(
            rotation,
            turn,
            DutiesAt(team, rotation, handoff).ToValueList(),
            team.ShiftsIn(rotation.Id, turn.During).Where(shift => shift.Override is not null && shift.Holder != shift.Scheduled && shift.During != turn.During).OrderBy(shift => shift.During.Start).ToValueList(),
            days,
            team.CompanyDaysOf(rotation.Id).Where(days.Contains).ToValueList(),
            HolidaysAhead.Of(team, people, days).Where(one => one.Holiday.IsDayOff).ToValueList(),
            people.SelectMany(team.LeaveOf).Where(leave => leave.Days.Overlaps(days)).OrderBy(leave => leave.Days.First).ToValueList(),
            team.Swaps.Where(swap => swap.Rotation == rotation.Id && IsAhead(swap, handoff)).OrderBy(swap => swap.Begins).ToValueList());
    }

    /// <summary>Who handed to somebody what they now hold: each once, without themselves.</summary>
    public IEnumerable<EngineerId> HandedBy(EngineerId incoming) =>
        Duties.Where(duty => duty.Incoming == incoming).Select(duty => duty.Outgoing).OfType<EngineerId>().Where(outgoing => outgoing != incoming).Distinct();

    /// <summary>The duties that somebody takes, each with its shift.</summary>
    public IEnumerable<Shift> TakenBy(EngineerId incoming) => Duties.Where(duty => duty.Incoming == incoming).Select(duty => duty.After!);

    private static IEnumerable<HandedDuty> DutiesAt(TeamState team, Rotation rotation, DateTimeOffset handoff)
    {
        var before = team.ShiftsAt(rotation.Id, handoff.AddTicks(-1));
        var after = team.ShiftsAt(rotation.Id, handoff);

        return after.Select(shift => new HandedDuty(shift.Duty, before.FirstOrDefault(one => one.Duty.Id == shift.Duty.Id), shift))
            .Concat(before.Where(shift => after.All(one => one.Duty.Id != shift.Duty.Id)).Select(shift => new HandedDuty(shift.Duty, shift, After: null)));
    }

    private static IEnumerable<EngineerId> People(TeamState team, Rotation rotation, Turn turn) =>
        turn.Table.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer)
            .Concat(team.ShiftsIn(rotation.Id, turn.During).Select(shift => shift.Holder).OfType<EngineerId>())
            .Distinct()
            .Where(engineer => team.Engineers.GetValueOrDefault(engineer) is { HasLeft: false });

    private static bool IsAhead(Swap swap, DateTimeOffset handoff) =>
        swap.Status switch
        {
            SwapStatus.Open => swap.Begins > handoff,
            SwapStatus.Approved => swap.Legs.Any(leg => leg.During.End > handoff),
            _ => false,
        };
}
