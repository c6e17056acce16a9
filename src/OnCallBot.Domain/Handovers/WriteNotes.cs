using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>Somebody of a rotation leaves notes for its next handover.</summary>
public static class WriteNotes
{
    /// <summary>How much of one kind fits at once: what Slack's field takes.</summary>
    public const int MostCharacters = 3000;

    /// <summary>How many lines of one kind at once.</summary>
    public const int MostLines = 20;

    /// <param name="texts">What was written, by kind; each line is a note of its own.</param>
    public static Result<Decision<ValueList<Note>>> Decide(TeamState team, RotationId rotation, EngineerId by, IReadOnlyList<(NoteKind Kind, string Text)> texts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(texts);

        if (!MayNote(team, rotation, by))
        {
            return new Refusal.NotInRotation(by, rotation);
        }

        foreach (var (kind, text) in texts)
        {
            if (text.Length > MostCharacters || Lines(text).Length > MostLines)
            {
                return new Refusal.NoteTooLong(kind, text.Length, Lines(text).Length);
            }
        }

        var notes = texts.SelectMany(one => Lines(one.Text).Select(line => (one.Kind, Line: line)))
            .Select((one, index) => new Note(team.NextNoteNumber + index, rotation, by, one.Kind, one.Line, now))
            .ToValueList();
        if (notes.Count == 0)
        {
            return new Refusal.NoNotes();
        }

        return new Decision<ValueList<Note>>(
            notes,
            [
                .. notes.Select(note => new Change.Put(note)),
                .. notes.Select((note, index) => new Change.Put(new AuditEntry(team.NextAuditNumber + index, now, by, AuditAction.NoteWritten, rotation, AuditSubject.Of(note)))),
            ],
            []);
    }

    /// <summary>Those of the rotation, and its admins.</summary>
    public static bool MayNote(TeamState team, RotationId rotation, EngineerId engineer) =>
        AdminRights.IsAdmin(team, rotation, engineer) || AdminRights.RotationsAround(team, engineer).Any(around => around.Id == rotation);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
