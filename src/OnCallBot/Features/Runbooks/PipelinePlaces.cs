using OnCallBot.Domain;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks;

/// <summary>How a pipeline is told from others: in answers, and in the commands of their buttons.</summary>
internal static class PipelinePlaces
{
    /// <summary>«Growth, for investors», with the rotation where there are several.</summary>
    public static string PlaceOf(this CommandRequest request, Pipeline pipeline) => PlaceOf(request.Team, pipeline);

    public static string PlaceOf(TeamState team, Pipeline pipeline)
    {
        var place = $"{team.Areas[pipeline.Area].Name}, {RunbookWording.For(pipeline.Audience)}";

        return team.Rotations.Count > 1 ? $"{place}  ·  {team.Rotations[pipeline.Rotation].Name}" : place;
    }

    /// <summary>The command that opens this runbook and no other: by the pipeline's name where nothing else goes by it, else by its id.</summary>
    public static string OpeningOf(this CommandRequest request, Pipeline pipeline) => $"{RunbooksFeature.Command} {request.WordsFor(pipeline)}";

    /// <summary>What names this pipeline and no other.</summary>
    public static string WordsFor(this CommandRequest request, Pipeline pipeline)
    {
        var isPlain = request.Team.Names.Match(pipeline.Name, within: null) is { Kind: MatchKind.Exact, Found.Count: 1 }
            && !RunbooksFeature.Words.Contains(pipeline.Name.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

        return isPlain ? pipeline.Name : pipeline.Id.Value;
    }
}
