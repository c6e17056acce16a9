using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>Days on which an engineer is not available, in their own time zone. It never removes a holder by itself.</summary>
/// <param name="FromFiles">It came with a team file, and goes when the file does not say it any more.</param>
public sealed record Leave(EngineerId Engineer, DayRange Days, bool FromFiles) : ITeamPart
{
    public PartKey Key => new(PartKind.Leave, $"{Engineer}/{Days}");
}
