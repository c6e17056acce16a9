namespace OnCallBot.Domain.Findings;

/// <summary>How much a finding matters, most first.</summary>
public enum Severity
{
    /// <summary>Somebody who is needed would not be reached.</summary>
    Uncovered,

    /// <summary>The team's documents contradict themselves.</summary>
    Contradiction,

    /// <summary>Something that the bot could use is missing.</summary>
    Gap,

    /// <summary>What the import made of the files.</summary>
    Note,
}
