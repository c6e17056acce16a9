using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Holidays;

/// <summary>Somebody says, or their admin for them, whose holidays are theirs.</summary>
public static class SetCalendar
{
    /// <param name="calendar">Null: they have none any more.</param>
    /// <param name="by">Null: somebody at the terminal.</param>
    public static Result<Decision<Engineer>> Decide(TeamState team, EngineerId engineer, HolidayCalendarId? calendar, EngineerId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.Engineers.GetValueOrDefault(engineer) is not { HasLeft: false } person)
        {
            return new Refusal.NotOfTheTeam(engineer);
        }

        if (!AdminRights.MayActFor(team, by, engineer))
        {
            return new Refusal.NotTheirAdmin(engineer);
        }

        if (person.Holidays == calendar)
        {
            return new Refusal.SameCalendar(calendar);
        }

        if (calendar is { } one && !CalendarReader.Read(team.Holidays, one.ToString()).Succeeded(out _, out var wrong))
        {
            return wrong;
        }

        var changed = person with { Holidays = calendar };
        var rotations = AdminRights.RotationsAround(team, engineer).ToList();
        var entry = new AuditEntry(team.NextAuditNumber, now, by, AuditAction.CalendarSet, rotations is [var only] ? only.Id : null, AuditSubject.Of(engineer, calendar));

        return new Decision<Engineer>(changed, [new Change.Put(changed), new Change.Put(entry)], []);
    }
}
