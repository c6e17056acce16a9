using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>A handover is posted: once for each handoff, however often somebody's timetable comes round.</summary>
public static class RecordHandover
{
    /// <summary>The handover; null: it was posted before.</summary>
    /// <param name="due">When it should be posted; it is for the handoff that lies nearest.</param>
    /// <param name="inThread">How many messages of it go into its thread.</param>
    public static Decision<Handover?> Decide(TeamState team, RotationId rotation, DateTimeOffset due, DateTimeOffset now, int inThread)
    {
        ArgumentNullException.ThrowIfNull(team);

        var handoff = HandoffFor(team.Rotations[rotation], due);
        if (team.FindHandover(rotation, handoff) is not null)
        {
            return new Decision<Handover?>(null, [], []);
        }

        var last = team.FindLatestHandover(rotation);
        var memory = HandoverMemory.Of(team, rotation, now);
        var news = last?.Memory is { } before ? memory.Since(before) : HandoverNews.None;
        var handover = new Handover(rotation, handoff, due, now, inThread, team.NotesWaiting(rotation).Select(note => note.Number).ToValueList(), [], news, memory);

        return new Decision<Handover?>(
            handover,
            [
                .. last is null ? [] : (IEnumerable<Change>)[new Change.Put(last with { Memory = null })],
                new Change.Put(handover),
                new Change.Put(new AuditEntry(team.NextAuditNumber, now, By: null, AuditAction.HandoverPosted, rotation, AuditSubject.Of(handoff))),
            ],
            []);
    }

    /// <summary>The handoff for which something counts that is due then: the nearest.</summary>
    public static DateTimeOffset HandoffFor(Rotation rotation, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(rotation);

        var during = rotation.TurnAt(due).During;

        return due - during.Start <= during.End - due ? during.Start : during.End;
    }
}
