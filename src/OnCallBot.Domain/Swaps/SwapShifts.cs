using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>The shifts of a swap, as they stand now.</summary>
public static class SwapShifts
{
    /// <summary>The shifts, or pieces of them, of one duty that share time with the range, in order.</summary>
    public static IEnumerable<Shift> Of(TeamState team, RotationId rotation, DutyId duty, TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.ShiftsIn(rotation, range).Where(shift => shift.Duty.Id == duty);
    }

    /// <summary>The shift, or the piece of one, that begins at the moment, or null.</summary>
    public static Shift? Find(TeamState team, RotationId rotation, DutyId duty, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.Rotations.ContainsKey(rotation)
            ? team.ShiftsAt(rotation, start).FirstOrDefault(shift => shift.Duty.Id == duty && shift.During.Start == start)
            : null;
    }

    /// <summary>The part of a shift that falls on whole days of the rotation's calendar, or null where none does.</summary>
    public static TimeRange? PartOn(this Shift shift, DayRange days, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(shift);

        return shift.During.Intersect(days.In(zone));
    }

    /// <summary>How many days of duty a stretch counts for: what its clock hours come nearest to, at least one.</summary>
    public static int DaysOf(TimeRange during) => Math.Max(1, (int)Math.Round(during.Length / TimeSpan.FromDays(1), MidpointRounding.AwayFromZero));

    /// <summary>What an engineer holds from a moment on, as far as a stretch reaches, earliest first: only whole shifts that have not begun.</summary>
    public static IEnumerable<Shift> AheadOf(TeamState team, RotationId rotation, EngineerId engineer, DateTimeOffset now, TimeSpan ahead)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.ShiftsIn(rotation, new TimeRange(now, now + ahead)).Where(shift => shift.Holder == engineer && shift.During.Start > now).OrderBy(shift => shift.During.Start);
    }

    /// <summary>The engineer's leave that shares time with the range, by their own clock.</summary>
    public static Leave? FindLeave(TeamState team, RotationId rotation, EngineerId engineer, TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(team);

        var zone = team.Engineers.GetValueOrDefault(engineer)?.Zone ?? team.Rotations[rotation].Zone;

        return team.LeaveOf(engineer).FirstOrDefault(leave => leave.Days.In(zone).Overlaps(range));
    }
}
