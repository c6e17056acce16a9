using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.ShiftReminders;

/// <summary>Somebody says how long before their shifts they want to be reminded.</summary>
public static class SetReminder
{
    /// <param name="lead">As <see cref="ReminderLead"/> reads it; null: as usual again.</param>
    public static Result<Decision<Engineer>> Decide(TeamState team, EngineerId engineer, TimeSpan? lead, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.Engineers.GetValueOrDefault(engineer) is not { HasLeft: false } person)
        {
            return new Refusal.NotOfTheTeam(engineer);
        }

        var changed = person with { RemindAhead = lead };
        if (changed == person)
        {
            return new Decision<Engineer>(person, [], []);
        }

        var rotations = AdminRights.RotationsAround(team, engineer).ToList();
        var entry = new AuditEntry(team.NextAuditNumber, now, engineer, AuditAction.ReminderSet, rotations is [var only] ? only.Id : null, AuditSubject.Of(engineer, lead));

        return new Decision<Engineer>(changed, [new Change.Put(changed), new Change.Put(entry)], []);
    }
}
