using OnCallBot.Domain.Pipelines;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Runbooks;

/// <summary>All pipelines of the rotations that are meant, by area, each area with who is on call for it.</summary>
internal static class RunbookList
{
    private const int MostAreas = 20;

    public static Answer Of(CommandRequest request)
    {
        var rotations = RotationsAsked.Of(request);
        var areas = rotations.Shown.SelectMany(rotation => request.Team.AreasOf(rotation.Id)).Where(area => request.Team.PipelinesOf(area.Id).Count > 0).ToList();
        if (areas.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, request.Team.Rotations.Count == 0 ? LookupWording.NoTeam : RunbookWording.NoPipelines);
        }

        var blocks = new List<Block>();
        var onCall = new List<Mrkdwn>();
        foreach (var ofRotation in areas.Take(Shortened.Shown(areas.Count, MostAreas)).GroupBy(area => area.Rotation))
        {
            blocks.Add(Shapes.Section(RunbookWording.ListTitle(request.Team.Rotations[ofRotation.Key].Name)));
            foreach (var area in ofRotation)
            {
                var now = OnCallNow.For(request, area);
                blocks.AddRange(Shapes.Sections([RunbookWording.AreaName(area), now.Line, .. request.Team.PipelinesOf(area.Id).Select(pipeline => LineOf(request, pipeline))]));
                onCall.Add(RunbookWording.AreaSummary(area, now.Summary));
            }
        }

        blocks.Add(Shapes.Context([.. Notes(rotations, areas)]));

        return new Answer(
            AnswerKind.Found,
            RunbookWording.SummaryOfMany(areas.Sum(area => request.Team.PipelinesOf(area.Id).Count), onCall),
            blocks,
            [.. areas.Select(area => area.Name).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new Choice(name, $"{RunbooksFeature.Command} {name}"))]);
    }

    private static Mrkdwn LineOf(CommandRequest request, Pipeline pipeline) => RunbookWording.PipelineLine(pipeline, request.Team.Runbooks.ContainsKey(pipeline.Id));

    private static IEnumerable<Mrkdwn> Notes(RotationsAsked rotations, List<Area> areas)
    {
        yield return RunbookWording.SearchHint(areas[0].Name);
        if (Shortened.Shown(areas.Count, MostAreas) is var shown && areas.Count > shown)
        {
            yield return RunbookWording.MoreAreas(areas.Count - shown);
        }

        if (rotations.Others > 0)
        {
            yield return RunbookWording.MoreRotations(rotations.Others);
        }
    }
}
