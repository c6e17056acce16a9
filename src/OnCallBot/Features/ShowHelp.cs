using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary><c>/oncall help</c>, <c>/runbook help</c>: every form, one line each.</summary>
internal sealed class ShowHelp(CommandTable table) : IVerb
{
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(new Answer(
        AnswerKind.Found,
        AnswerWording.Help(table.Command),
        [Shapes.Section(AnswerWording.Help(table.Command)), Shapes.Section(AnswerWording.Forms(table.Help)), Shapes.Context(AnswerWording.HelpEnding)],
        []));
}
