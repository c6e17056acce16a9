using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>Runbooks beside the one that is meant, each with its best line and with who is on call for it.</summary>
internal static class HitBlocks
{
    public static IEnumerable<Block> Others(CommandRequest request, IReadOnlyCollection<RunbookHit> hits)
    {
        if (hits.Count > 0)
        {
            yield return Shapes.Section(RunbookWording.AlsoMentioned);
        }

        foreach (var hit in hits)
        {
            var pipeline = request.Team.Pipelines[hit.Runbook.Pipeline];

            yield return Shapes.Section(RunbookWording.Hit(pipeline, hit.Best, OnCallNow.For(request, pipeline).Line), OpenButton.For(request, pipeline));
        }
    }
}
