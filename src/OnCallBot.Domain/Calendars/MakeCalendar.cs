using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Calendars;

/// <summary>Somebody wants shifts in their calendar program.</summary>
public static class MakeCalendar
{
    /// <summary>As many addresses as one person can have.</summary>
    public const int Most = 20;

    /// <param name="rotation">Null: their own shifts in every rotation.</param>
    /// <param name="duty">Null: every duty of the rotation.</param>
    /// <param name="secretHash">Of what will stand in the address.</param>
    public static Result<Decision<CalendarFeed>> Decide(TeamState team, EngineerId owner, RotationId? rotation, DutyId? duty, string secretHash, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.Engineers.GetValueOrDefault(owner) is not { HasLeft: false })
        {
            return new Refusal.NotOfTheTeam(owner);
        }

        if (team.CalendarFeeds.Count(feed => feed.Owner == owner) >= Most)
        {
            return new Refusal.TooManyCalendars(Most);
        }

        var scope = rotation is null ? CalendarScope.Own : duty is null ? CalendarScope.Rotation : CalendarScope.Duty;
        var feed = new CalendarFeed(team.NextAuditNumber, secretHash, owner, scope, rotation, duty, now);

        return new Decision<CalendarFeed>(feed, new Change.Put(feed), new Change.Put(Entry(team, feed, AuditAction.CalendarMade, owner, now)));
    }

    internal static AuditEntry Entry(TeamState team, CalendarFeed feed, AuditAction action, EngineerId? by, DateTimeOffset now)
    {
        var around = AdminRights.RotationsAround(team, feed.Owner).ToList();

        return new AuditEntry(team.NextAuditNumber, now, by, action, feed.Rotation ?? (around is [var only] ? only.Id : null), AuditSubject.Of(feed));
    }
}
