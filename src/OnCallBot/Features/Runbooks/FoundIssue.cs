using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>The line that fits best, the runbook in which it stands, and who is on call for it.</summary>
internal static class FoundIssue
{
    private const int MostOtherLines = 3;

    public static Answer For(CommandRequest request, RunbookSearch found)
    {
        var best = found.Hits[0];
        var pipeline = request.Team.Pipelines[best.Runbook.Pipeline];
        if (best.Best.Field == RunbookField.Name)
        {
            return RunbookAnswer.For(request, pipeline, found with { Hits = [.. found.Hits.Skip(1)] });
        }

        var onCall = OnCallNow.For(request, pipeline);
        var blocks = new List<Block>
        {
            Shapes.Section(RunbookWording.Title(pipeline.Name, request.PlaceOf(pipeline)), OpenButton.For(request, pipeline)),
            Shapes.Section(Mrkdwn.Of($"{RunbookWording.Heading(best.Best.Field)}\n{RunbookWording.Quoted(best.Best.Said)}")),
            Shapes.Section(Mrkdwn.Join("\n", onCall.Lines())),
        };
        if (best.Others.Count > 0)
        {
            blocks.AddRange(Shapes.Sections([RunbookWording.AlsoInRunbook, .. best.Others.Take(MostOtherLines).Select(line => RunbookWording.Line(line.Said))]));
        }

        blocks.AddRange(HitBlocks.Others(request, [.. found.Hits.Skip(1)]));
        blocks.Add(Shapes.Context([.. Notes(best, found)]));

        return new Answer(
            AnswerKind.Found,
            RunbookWording.Summary(pipeline.Name, best.Best.Said.Text, onCall.Summary),
            blocks,
            [new Choice(RunbookWording.WhoIsOnCall, $"/oncall {pipeline.Name}")]);
    }

    private static IEnumerable<Mrkdwn> Notes(RunbookHit best, RunbookSearch found)
    {
        yield return RunbookWording.Stands(best.Best.Said);
        if (found.Readings.Count > 0)
        {
            yield return RunbookWording.TakenFor(found.Readings);
        }
    }
}
