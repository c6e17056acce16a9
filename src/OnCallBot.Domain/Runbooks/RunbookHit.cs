namespace OnCallBot.Domain.Runbooks;

/// <summary>A runbook that a search found.</summary>
/// <param name="Best">The line that fits best.</param>
/// <param name="Others">Further lines that fit nearly as well, best first.</param>
/// <param name="Share">How much of what was asked the runbook says, from 0 to 1: rare words are more of it than common ones.</param>
/// <param name="Score">Comparable within one search only.</param>
public sealed record RunbookHit(Runbook Runbook, RunbookLine Best, ValueList<RunbookLine> Others, float Share, float Score);
