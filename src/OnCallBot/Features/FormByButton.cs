using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>What is answered where a form is needed and none can be opened: Slack opens one only for a command or a press.</summary>
internal static class FormByButton
{
    public static Answer For(CommandRequest request) =>
        new(AnswerKind.Confided, AnswerWording.NeedsForm, new Choice(AnswerWording.OpenForm, $"{request.Command} {request.Typed}".TrimEnd()));
}
