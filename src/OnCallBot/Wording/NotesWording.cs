using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What is said of the notes that one week leaves for the next.</summary>
internal static class NotesWording
{
    public const string Title = "Notes for the handover";
    public const string Submit = "Leave them";
    public const string Write = "Write notes";
    public const string TakeOver = "Take over";

    public static IReadOnlyList<HelpLine> Help { get; } =
    [
        new("/oncall note kafka lags since noon", "leaves a note for the next handover; it comes again until somebody takes it over, unless `watch:` or `happened:` stands before it"),
        new("/oncall note", "a form for notes: what happened, what is still open, what to watch"),
    ];

    public static IReadOnlyList<HelpLine> ListHelp { get; } = [new("/oncall notes", "the notes that wait for the next handover, and what nobody has taken over")];

    public static Mrkdwn NotHere { get; } = Mrkdwn.Of($"Notes are somebody's, and here nobody is anybody: leave them in Slack with `/oncall note`.");

    public static Mrkdwn RotationIsGone { get; } = Mrkdwn.Of($"I know that rotation no more. `/oncall note` leaves a note in one of yours.");

    public static Mrkdwn Notes { get; } = Mrkdwn.Of($"*Notes*");

    public static Mrkdwn ForWhom(Rotation rotation, Voice voice) => Mrkdwn.Of($"For whoever comes on in {rotation.Name}, {voice.Moment(Next(rotation, voice))}. Each line is a note of its own.");

    public static string Question(NoteKind kind) => kind switch
    {
        NoteKind.Open => "What is still open",
        NoteKind.Watch => "What to watch",
        _ => "What happened",
    };

    public static string Hint(NoteKind kind) => kind == NoteKind.Open ? "Each line comes again until somebody takes it over." : "Stands in the next handover.";

    public static Mrkdwn Asked(Rotation rotation, DateTimeOffset handoff, Voice voice) => Mrkdwn.Of(
        $"You hand over in *{rotation.Name}*, {voice.Moment(handoff)}. What should those who come after you know: what happened, what is still open, what to watch?");

    public static Mrkdwn Noted(IReadOnlyCollection<Note> notes, Rotation rotation, Voice voice) => Mrkdwn.Of(
        $"Noted{(notes.Count == 1 ? "" : $", {notes.Count} lines")}: it stands in the next handover of {rotation.Name}, {voice.Moment(Next(rotation, voice))}.{(notes.Any(note => note.IsOpen) ? " What is open comes again until somebody takes it over." : "")}");

    /// <summary>«Still open: kafka lags (note of Ana, Sun 18 Jan)»</summary>
    public static Mrkdwn Line(Note note, Voice voice)
    {
        var taken = note.TakenBy is { } by && note.TakenAt is { } at ? Mrkdwn.Of($"  ✅ taken over by {voice.Name(by)}, {voice.Moment(at)}") : default;

        return Mrkdwn.Of($"•  {Word(note.Kind)}: {note.Text} (note of {voice.CalledBy(note.By)}, {voice.Day(note.MadeAt.DateIn(voice.Zone))}){taken}");
    }

    public static Mrkdwn WaitingTitle(Rotation rotation) => Mrkdwn.Of($"*Notes for the next handover of {rotation.Name}*");

    public static Mrkdwn Waiting(Rotation rotation, int count) => Mrkdwn.Of($"{count} {(count == 1 ? "note" : "notes")} for the next handover of {rotation.Name}");

    public static Mrkdwn NoneWaits(Rotation rotation) => Mrkdwn.Of($"No note waits for the next handover of {rotation.Name}. `/oncall note` leaves one.");

    public static Mrkdwn TakenOver(Note note, Voice voice) => Mrkdwn.Of($"It is yours now, and comes no more: {Line(note, voice)}");

    public static Mrkdwn WhichRotation(Voice voice, EngineerId engineer) => AdminRights.RotationsAround(voice.Team, engineer).Select(rotation => rotation.Name).ToList() is { Count: > 0 } own
        ? Mrkdwn.Of($"You are in {Voice.List(own)}: type it in the channel of the one that you mean.")
        : Mrkdwn.Of($"You are in no rotation that hands over, as far as the team's files say.");

    public static Mrkdwn Of(Refusal refusal, Voice voice) => refusal switch
    {
        Refusal.NoteTooLong(_, > WriteNotes.MostCharacters and var length, _) => Mrkdwn.Of($"These are {length} characters, and {WriteNotes.MostCharacters} fit. Keep the main thing, and say where the rest is."),
        Refusal.NoteTooLong(_, _, var lines) => Mrkdwn.Of($"These are {lines} lines, and {WriteNotes.MostLines} fit."),
        Refusal.NoNotes => Mrkdwn.Of($"Write at least one line in one of the fields."),
        Refusal.NoSuchNote => Mrkdwn.Of($"I know no such note any more. `/oncall notes` shows those that wait."),
        Refusal.NoteTaken(var note) => Mrkdwn.Of($"{voice.CalledBy(note.TakenBy!.Value)} has taken it over already, {voice.Moment(note.TakenAt!.Value)}."),
        Refusal.NotInRotation(_, var rotation) => Mrkdwn.Of($"Nothing changes: notes of {voice.Team.Rotations.GetValueOrDefault(rotation)?.Name ?? rotation.Value} are for those in it."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A note is not refused for this."),
    };

    private static DateTimeOffset Next(Rotation rotation, Voice voice) => rotation.TurnAt(voice.Now).During.End;

    private static Mrkdwn Word(NoteKind kind) => kind switch
    {
        NoteKind.Open => Mrkdwn.Of($"*Still open*"),
        NoteKind.Watch => Mrkdwn.Of($"*Watch*"),
        _ => Mrkdwn.Of($"*Happened*"),
    };
}
