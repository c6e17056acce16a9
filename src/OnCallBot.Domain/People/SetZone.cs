using OnCallBot.Domain.Audit;

namespace OnCallBot.Domain.People;

/// <summary>Somebody says, or their admin for them, by which clocks their days go.</summary>
public static class SetZone
{
    /// <param name="zone">Null: none of their own any more.</param>
    /// <param name="by">Null: somebody at the terminal.</param>
    public static Result<Decision<Engineer>> Decide(TeamState team, EngineerId engineer, TimeZoneInfo? zone, EngineerId? by, DateTimeOffset now)
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

        if (person.Zone?.Id == zone?.Id)
        {
            return new Refusal.SameZone(zone);
        }

        var changed = person with { Zone = zone };
        var rotations = AdminRights.RotationsAround(team, engineer).ToList();
        var entry = new AuditEntry(team.NextAuditNumber, now, by, AuditAction.ZoneSet, rotations is [var only] ? only.Id : null, AuditSubject.Of(engineer, zone));

        return new Decision<Engineer>(changed, [new Change.Put(changed), new Change.Put(entry)], []);
    }
}
