using OnCallBot.Domain.Names;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks;

/// <summary>How a pipeline is told from others: in answers, and in the commands of their buttons.</summary>
internal static class PipelinePlaces
{
    /// <summary>«Growth, for investors», with the rotation where there are several.</summary>
    public static string PlaceOf(this CommandRequest request, Pipeline pipeline)
    {
        var place = $"{request.Team.Areas[pipeline.Area].Name}, {RunbookWording.For(pipeline.Audience)}";

        return request.Team.Rotations.Count > 1 ? $"{place}  ·  {request.Team.Rotations[pipeline.Rotation].Name}" : place;
    }

    /// <summary>The command that opens this runbook and no other: by the pipeline's name where nothing else goes by it, else by its id.</summary>
    public static string OpeningOf(this CommandRequest request, Pipeline pipeline)
    {
        var isPlain = request.Team.Names.Match(pipeline.Name, within: null) is { Kind: MatchKind.Exact, Found.Count: 1 }
            && !RunbooksFeature.Words.Contains(pipeline.Name.Split(' ')[0], StringComparer.OrdinalIgnoreCase);

        return $"{RunbooksFeature.Command} {(isPlain ? pipeline.Name : pipeline.Id.Value)}";
    }
}
