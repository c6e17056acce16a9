namespace OnCallBot.Domain.Runbooks;

/// <summary>How often a word stands in a line of the index.</summary>
internal record struct Posting(int Line, int Count);
