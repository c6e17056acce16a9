using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>The runbooks of an area, or of pipelines that go by one name: each with how it begins and a button that opens it.</summary>
internal static class SeveralRunbooks
{
    private const int Most = 15;

    /// <param name="mentioned">Other runbooks that say the words too.</param>
    public static Answer For(CommandRequest request, IReadOnlyList<Pipeline> pipelines, RunbookSearch mentioned)
    {
        var blocks = new List<Block>();
        var onCall = new List<Mrkdwn>();
        var shown = Shortened.Shown(pipelines.Count, Most);
        foreach (var ofArea in pipelines.Take(shown).GroupBy(pipeline => pipeline.Area))
        {
            var area = request.Team.Areas[ofArea.Key];
            var now = OnCallNow.For(request, area);
            var place = request.Team.Rotations.Count > 1 ? $"{area.Name}  ·  {request.Team.Rotations[area.Rotation].Name}" : area.Name;
            blocks.Add(Shapes.Section(RunbookWording.ListTitle(place)));
            blocks.Add(Shapes.Section(Mrkdwn.Join("\n", now.Lines())));
            blocks.AddRange(ofArea.Select(pipeline => Shapes.Section(RunbookWording.Entry(pipeline, request.Team.Runbooks.GetValueOrDefault(pipeline.Id)), OpenButton.For(request, pipeline))));
            onCall.Add(now.Summary);
        }

        if (pipelines.Count > shown)
        {
            blocks.Add(Shapes.Context(RunbookWording.MoreRunbooks(pipelines.Count - shown)));
        }

        blocks.AddRange(HitBlocks.Others(request, mentioned.Hits));

        return new Answer(AnswerKind.Found, RunbookWording.SummaryOfMany(pipelines.Count, onCall), blocks, []);
    }
}
