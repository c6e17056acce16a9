using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Calendars;

/// <summary>An address gives nothing any more: its owner wants that, or an admin.</summary>
public static class RevokeCalendar
{
    /// <param name="by">Null: the terminal, whose user may do everything.</param>
    public static Result<Decision<CalendarFeed>> Decide(TeamState team, long number, EngineerId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        // That there is another's is nobody else's business.
        if (team.Find(CalendarFeed.KeyOf(number)) is not CalendarFeed feed || !MayRevoke(team, by, feed))
        {
            return new Refusal.NoSuchCalendar(number);
        }

        return new Decision<CalendarFeed>(feed, new Change.Remove(feed.Key), new Change.Put(MakeCalendar.Entry(team, feed, AuditAction.CalendarRevoked, by, now)));
    }

    /// <summary>Their own; those of a rotation whose admin they are; those of people who are in it, or ever were.</summary>
    public static bool MayRevoke(TeamState team, EngineerId? by, CalendarFeed feed)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(feed);

        return by is not { } actor
            || AdminRights.MayActFor(team, actor, feed.Owner)
            || AdminRights.RotationsOf(team, actor).Any(rotation => rotation.Id == feed.Rotation || rotation.Engineers().Contains(feed.Owner));
    }
}
