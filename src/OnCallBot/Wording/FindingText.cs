namespace OnCallBot.Wording;

/// <summary>A finding in words: what it is, what contradicts what and where, and what would settle it.</summary>
internal sealed record FindingText(string Title, IReadOnlyList<string> Details, string Settle);
