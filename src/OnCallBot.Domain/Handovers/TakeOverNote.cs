using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Handovers;

/// <summary>Somebody of the rotation takes over what is still open, and it comes no more.</summary>
public static class TakeOverNote
{
    public static Result<Decision<Note>> Decide(TeamState team, long number, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.FindNote(number) is not { Kind: NoteKind.Open } note)
        {
            return new Refusal.NoSuchNote();
        }

        if (!WriteNotes.MayNote(team, note.Rotation, by))
        {
            return new Refusal.NotInRotation(by, note.Rotation);
        }

        if (!note.IsOpen)
        {
            return new Refusal.NoteTaken(note);
        }

        var taken = note with { TakenBy = by, TakenAt = now };

        return new Decision<Note>(
            taken,
            new Change.Put(taken),
            new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, AuditAction.NoteTakenOver, note.Rotation, AuditSubject.Of(note))));
    }
}
