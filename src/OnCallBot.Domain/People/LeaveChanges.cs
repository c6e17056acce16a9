using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>What the decisions about leave have in common.</summary>
internal static class LeaveChanges
{
    /// <summary>Why nobody may change these days of theirs, or null.</summary>
    public static Refusal? FindObstacle(TeamState team, EngineerId engineer, DayRange days, EngineerId? by, DateTimeOffset now)
    {
        if (team.Engineers.GetValueOrDefault(engineer) is not { HasLeft: false })
        {
            return new Refusal.NotOfTheTeam(engineer);
        }

        if (!AdminRights.MayActFor(team, by, engineer))
        {
            return new Refusal.NotTheirAdmin(engineer);
        }

        return days.Last < now.DateIn(EngineerZones.Of(team, engineer)) || days.Count > Leave.MostDays ? new Refusal.LeaveOutOfRange(days, Leave.MostDays) : null;
    }

    /// <summary>What they entered by hand and shares a day with these.</summary>
    public static IEnumerable<Leave> Recorded(TeamState team, EngineerId engineer, DayRange days) =>
        team.LeaveOf(engineer).Where(leave => !leave.FromFiles && leave.Days.Overlaps(days));

    public static AuditEntry Entry(TeamState team, EngineerId engineer, DayRange days, AuditAction action, EngineerId? by, DateTimeOffset now)
    {
        var rotations = AdminRights.RotationsAround(team, engineer).ToList();

        return new AuditEntry(team.NextAuditNumber, now, by, action, rotations is [var one] ? one.Id : null, AuditSubject.Of(engineer, days));
    }
}
