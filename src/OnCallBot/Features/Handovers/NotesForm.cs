using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Handovers;

/// <summary>The form for notes: what happened, what is still open, what to watch; a line each.</summary>
internal static class NotesForm
{
    public const string CallbackId = "notes-form";

    private static readonly NoteKind[] Kinds = [NoteKind.Happened, NoteKind.Open, NoteKind.Watch];

    public static ModalViewDefinition Render(Rotation rotation, Voice voice) => new()
    {
        CallbackId = CallbackId,
        Title = new PlainText(NotesWording.Title),
        Submit = new PlainText(NotesWording.Submit),
        Close = new PlainText(SwapFormWording.Close),
        PrivateMetadata = rotation.Id.Value,
        Blocks =
        [
            Shapes.Context(NotesWording.ForWhom(rotation, voice)),
            .. Kinds.Select(kind => new InputBlock
            {
                BlockId = ActionOf(kind),
                Label = new PlainText(NotesWording.Question(kind)),
                Hint = new PlainText(NotesWording.Hint(kind)),
                Optional = true,
                Element = new PlainTextInput { ActionId = ActionOf(kind), Multiline = true, MaxLength = WriteNotes.MostCharacters },
            }),
        ],
    };

    /// <summary>What the form sends back.</summary>
    public static IReadOnlyList<(NoteKind Kind, string Text)> Texts(ViewInfo view) =>
        [.. Kinds.Select(kind => (kind, view.State?.GetValue<PlainTextInputValue>(ActionOf(kind))?.Value ?? ""))];

    public static string ActionOf(NoteKind kind) => kind switch
    {
        NoteKind.Open => "notes-open",
        NoteKind.Watch => "notes-watch",
        _ => "notes-happened",
    };
}
