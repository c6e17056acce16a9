namespace OnCallBot.Cli;

/// <summary>What somebody at a terminal asks, on its way to whoever has the store open.</summary>
/// <param name="Verb">As typed: oncall, runbook, import, ...</param>
/// <param name="Words">What follows the verb.</param>
/// <param name="Files">Their names as typed and their contents: only the one who asks knows the working directory.</param>
/// <param name="Addresses">Of calendars that the answering side fetches.</param>
/// <param name="Path">A file that the answering side reads or writes, in full.</param>
/// <param name="Zone">The asker's time zone by its IANA id; null: nothing says it.</param>
internal sealed record TerminalRequest(
    TerminalVerb Verb,
    IReadOnlyList<string> Words,
    IReadOnlyList<TerminalFile> Files,
    IReadOnlyList<string> Addresses,
    bool IsDryRun,
    string? Path,
    int Width,
    bool HasColours,
    string? Zone)
{
    /// <summary>The rotation of which the calendars are; null: not said.</summary>
    public string? Rotation { get; init; }

    /// <summary>The time zone of its handoff by its IANA id; null: not said.</summary>
    public string? HandoffZone { get; init; }
}
