using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;

namespace OnCallBot.Domain.Rotations;

/// <summary>Who holds the duties of a rotation at the time that somebody asks after.</summary>
/// <param name="Span">All of the time asked after: the whole day, the shift week, or just the moment.</param>
/// <param name="Core">What is meant first: of a day, its working hours.</param>
/// <param name="Shifts">Every shift that shares time with <paramref name="Span"/>, by duty, then time.</param>
public sealed record Roster(Rotation Rotation, TimeRange Span, TimeRange Core, IReadOnlyList<Shift> Shifts)
{
    /// <summary>The shifts that share time with what is meant first.</summary>
    public IEnumerable<Shift> CoreShifts => Shifts.Where(shift => shift.During.Overlaps(Core));

    public static Roster At(TeamState team, Rotation rotation, DateTimeOffset moment)
    {
        var span = Stretch(moment, moment);

        return new Roster(rotation, span, span, team.ShiftsAt(rotation.Id, moment));
    }

    /// <param name="zone">The time zone in which the day and the hours are meant.</param>
    /// <param name="now">The moment at which it is asked.</param>
    /// <exception cref="ArgumentException">A stretch of days has a schedule, not a roster.</exception>
    public static Roster On(TeamState team, Rotation rotation, When when, TimeZoneInfo zone, DateTimeOffset now) => when switch
    {
        When.Now => At(team, rotation, now),
        When.Moment(var date, var time) => At(team, rotation, date.At(time, zone)),
        When.Day(var date) => OnDay(team, rotation, date, zone),
        When.Week(var monday) => InWeek(team, rotation, monday, zone),
        _ => throw new ArgumentException($"No roster for {when}.", nameof(when)),
    };

    /// <summary>A duty's shifts in their order, with those in one that the table passes from somebody to themselves.</summary>
    public static IEnumerable<Shift> Joined(IEnumerable<Shift> shifts)
    {
        ArgumentNullException.ThrowIfNull(shifts);

        Shift? last = null;
        foreach (var shift in shifts)
        {
            if (last is not null && last.Duty.Id == shift.Duty.Id && last.Holder == shift.Holder && last.Override is null && shift.Override is null)
            {
                last = shift with { During = new TimeRange(last.During.Start, shift.During.End) };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = shift;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>The handoffs at which somebody takes over from somebody else: what begins or ends with all of the time asked after changes nothing in it.</summary>
    public IReadOnlyList<DateTimeOffset> HandoffsWithin()
    {
        var begun = Joined(Shifts).Select(shift => shift.During.Start).ToHashSet();

        return [.. Rotation.HandoffsIn(Span).Where(handoff => handoff > Span.Start && begun.Contains(handoff))];
    }

    /// <summary>The chain for an area, out of what is meant first.</summary>
    public EscalationChain ChainFor(Area area, ValueList<Pipeline> pipelines) => new(
        area,
        pipelines,
        CoreShifts.Where(shift => shift.Duty.Area == area.Id).ToValueList(),
        CoreShifts.Where(shift => shift.Duty.IsBackup).ToValueList());

    /// <summary>Everybody who holds several duties at once, each with those.</summary>
    public IEnumerable<(EngineerId Engineer, ValueList<Shift> Shifts)> DoubleDuties()
    {
        if (!SomebodyHoldsTwo())
        {
            yield break;
        }

        foreach (var held in CoreShifts.Where(shift => shift.Holder is not null).GroupBy(shift => shift.Holder!.Value))
        {
            var together = held.Where(shift => held.Any(other => other.Duty.Id != shift.Duty.Id && other.During.Overlaps(shift.During))).DistinctBy(shift => shift.Duty.Id).ToValueList();
            if (together.Count > 0)
            {
                yield return (held.Key, together);
            }
        }
    }

    private bool SomebodyHoldsTwo()
    {
        for (var i = 1; i < Shifts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Shifts[i].Holder is { } holder && Shifts[j].Holder == holder)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Roster OnDay(TeamState team, Rotation rotation, DateOnly day, TimeZoneInfo zone)
    {
        var span = Stretch(day.StartIn(zone), day.AddDays(1).StartIn(zone));
        var hours = Stretch(day.At(WorkingHours.Usual.Start, zone), day.At(WorkingHours.Usual.End, zone));

        return new Roster(rotation, span, hours, [.. team.ShiftsIn(rotation.Id, span).OrderBy(shift => DutyOrder(shift))]);
    }

    private static Roster InWeek(TeamState team, Rotation rotation, DateOnly monday, TimeZoneInfo zone)
    {
        var span = rotation.ShiftWeek(monday, zone);

        return new Roster(rotation, span, span, [.. team.ShiftsIn(rotation.Id, span).OrderBy(shift => DutyOrder(shift))]);
    }

    // ShiftsIn goes by turn first; a reader goes duty by duty.
    private static int DutyOrder(Shift shift)
    {
        var duties = shift.Turn.Table.Duties;
        for (var i = 0; i < duties.Count; i++)
        {
            if (duties[i].Id == shift.Duty.Id)
            {
                return i;
            }
        }

        return duties.Count;
    }

    // A day that a zone skips whole, as Samoa did one, is its first moment.
    private static TimeRange Stretch(DateTimeOffset start, DateTimeOffset end) => new(start, end > start ? end : start.AddTicks(1));
}
