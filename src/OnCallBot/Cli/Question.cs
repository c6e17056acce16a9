namespace OnCallBot.Cli;

/// <summary>What was typed, before it is looked up what it means here.</summary>
/// <param name="Verb">What is asked for.</param>
internal sealed record Question(TerminalVerb Verb)
{
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Paths, from the working directory on, and addresses.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public bool IsDryRun { get; init; }

    public string? Path { get; init; }

    /// <summary>The rotation of which the calendars are; null: not said.</summary>
    public string? Rotation { get; init; }

    /// <summary>The time zone of its handoff; null: not said.</summary>
    public string? Zone { get; init; }
}
