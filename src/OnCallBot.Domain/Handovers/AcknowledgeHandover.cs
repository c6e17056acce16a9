using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>«I have it»: each who comes on says it for themselves.</summary>
public static class AcknowledgeHandover
{
    public static Result<Decision<Handover>> Decide(TeamState team, RotationId rotation, DateTimeOffset handoff, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (!team.Rotations.TryGetValue(rotation, out var found) || team.FindHandover(rotation, handoff) is not { } handover)
        {
            return new Refusal.NoSuchHandover();
        }

        if (handover.FindAcknowledgement(by) is { } before)
        {
            return new Refusal.AcknowledgedAlready(before.At);
        }

        if (!HandoverWeek.Of(team, found, handoff).Incoming.Contains(by))
        {
            return new Refusal.NotComingOn(rotation, handoff);
        }

        if (team.IsOver(handover))
        {
            return new Refusal.HandoverOver(rotation);
        }

        var acknowledged = handover with { Acknowledged = [.. handover.Acknowledged, new Acknowledgement(by, now)] };

        return new Decision<Handover>(
            acknowledged,
            new Change.Put(acknowledged),
            new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, AuditAction.HandoverAcknowledged, rotation, AuditSubject.Of(handoff))));
    }
}
