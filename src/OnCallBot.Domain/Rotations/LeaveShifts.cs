using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>The shifts that leave touches.</summary>
public static class LeaveShifts
{
    /// <summary>What the engineer holds and has not ended on these days, by their own clock or that of the shift's rotation; earliest first.</summary>
    public static IEnumerable<Shift> On(TeamState team, EngineerId engineer, DayRange days, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        // A day more on both sides: no zone is further from UTC.
        var around = days.In(TimeZoneInfo.Utc);
        var own = team.Engineers.GetValueOrDefault(engineer)?.Zone;

        return EngineerShifts.HeldBy(team, engineer, new TimeRange(around.Start.AddDays(-1), around.End.AddDays(1)))
            .Where(shift => shift.During.End > now && days.In(own ?? team.Rotations[shift.Rotation].Zone).Overlaps(shift.During));
    }
}
