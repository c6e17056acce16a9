namespace OnCallBot.Domain.Sources;

/// <summary>What an import takes for granted where no file says it.</summary>
public enum AssumptionKind
{
    /// <summary>The team's name, taken from a heading or a file's name.</summary>
    TeamName,

    /// <summary>The day on which week 1 began.</summary>
    FirstDay,

    Zone,

    HandoffTime,

    /// <summary>Whom a pipeline's numbers go to, taken from its name.</summary>
    Audience,

    /// <summary>A pipeline's area, taken from its name.</summary>
    Area,
}
