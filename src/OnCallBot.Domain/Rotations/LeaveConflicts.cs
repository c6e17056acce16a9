using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>Shifts whose holder is on leave. The holder stays the holder: it is shown and chased, never mended in silence.</summary>
public static class LeaveConflicts
{
    /// <summary>The holder's leave that touches the shift from a moment on, earliest first.</summary>
    public static IEnumerable<Leave> Of(TeamState team, Shift shift, DateTimeOffset from)
    {
        if (shift.Holder is not { } holder || shift.During.End <= from)
        {
            return [];
        }

        var leaves = team.LeaveOf(holder);
        if (!leaves.Any())
        {
            return [];
        }

        var left = new TimeRange(from > shift.During.Start ? from : shift.During.Start, shift.During.End);

        return leaves.Where(leave => leave.Days.In(ZoneOf(team, holder, shift)).Overlaps(left));
    }

    private static TimeZoneInfo ZoneOf(TeamState team, EngineerId holder, Shift shift) =>
        team.Engineers.GetValueOrDefault(holder)?.Zone ?? team.Rotations[shift.Rotation].Zone;
}
