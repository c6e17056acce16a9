using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>Days on which an engineer is not available, in their own time zone. It never removes a holder by itself.</summary>
/// <param name="FromFiles">It came with a team file or a calendar, and goes when that does not say it any more.</param>
/// <param name="Calendar">The name of the .ics file that it came with; null: with a team file, or with none.</param>
public sealed record Leave(EngineerId Engineer, DayRange Days, bool FromFiles, string? Calendar = null) : ITeamPart
{
    /// <summary>Three years: longer is a slip of the keyboard, not leave.</summary>
    public const int MostDays = 1096;

    public PartKey Key => new(PartKind.Leave, Calendar is null ? $"{Engineer}/{Days}" : $"{Engineer}/{Days}/{Calendar}");
}
