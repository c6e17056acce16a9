namespace OnCallBot.Domain.Runbooks;

/// <summary>A runbook that a search found.</summary>
/// <param name="Best">The line that fits best.</param>
/// <param name="Others">Further lines that fit nearly as well, best first.</param>
/// <param name="Score">Comparable within one search only.</param>
public sealed record RunbookHit(Runbook Runbook, RunbookLine Best, ValueList<RunbookLine> Others, float Score);
