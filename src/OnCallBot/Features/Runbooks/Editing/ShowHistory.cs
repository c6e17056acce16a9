using System.Globalization;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary><c>/runbook history growth</c>: who changed what when, newest first, with a way back.</summary>
internal sealed class ShowHistory(FindRunbook find) : IVerb
{
    public const string Word = "history";
    private const int Most = 12;

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) =>
        PipelineAsked.IsName(request) ? find.AnswerAsync(request with { Verb = "", Words = request.Typed }, cancellationToken)
        : ValueTask.FromResult(PipelineAsked.TryFind(request, out var pipeline, out var answer) ? Of(request, pipeline) : answer);

    private static Answer Of(CommandRequest request, Pipeline pipeline)
    {
        var edits = request.Team.RunbookEditsOf(pipeline.Id).ToList();
        var voice = request.VoiceIn(request.Asker.ZoneFor(request.Team.Rotations[pipeline.Rotation])) with { Mentions = false };
        var open = new Choice(RunbookHistoryWording.Open, request.OpeningOf(pipeline));
        if (edits.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, RunbookHistoryWording.None(pipeline), open);
        }

        var mayEdit = PipelineAsked.IsOfferedTo(request, pipeline);
        List<Block> blocks = [Shapes.Section(RunbookHistoryWording.Title(pipeline))];
        blocks.AddRange(Shortened.To<RunbookEdit, Block>(
            edits,
            Most,
            edit => Shapes.Section(RunbookHistoryWording.Entry(edit, voice), mayEdit && edit.Before is not null ? BringBackButton(edit) : null),
            more => Shapes.Context(LeaveWording.More(more))));

        return new Answer(AnswerKind.Found, RunbookHistoryWording.Summary(pipeline, edits[0], edits.Count, voice), blocks, [open]);
    }

    private static Button BringBackButton(RunbookEdit edit) =>
        Shapes.Button(RunbookHistoryWording.BringBack, $"{AnswerMessages.RunAction}0", string.Create(CultureInfo.InvariantCulture, $"{RunbooksFeature.Command} {BringBack.Word} {edit.Number}"));
}
