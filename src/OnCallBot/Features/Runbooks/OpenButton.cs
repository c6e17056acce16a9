using OnCallBot.Domain.Pipelines;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>The button that opens a runbook beside its name.</summary>
internal static class OpenButton
{
    /// <summary>Null where the answer has other readers than the asker: a button would change it for all of them.</summary>
    public static BlockElement? For(CommandRequest request, Pipeline pipeline) =>
        request.Audience == Audience.Asker ? Shapes.Button(RunbookWording.Open, $"{AnswerMessages.RunAction}0", request.OpeningOf(pipeline)) : null;
}
