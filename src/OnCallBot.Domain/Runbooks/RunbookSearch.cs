namespace OnCallBot.Domain.Runbooks;

/// <summary>What a search came to.</summary>
/// <param name="Hits">Best first; none where nothing fits well.</param>
/// <param name="Readings">Words that no runbook has, and the near ones that were taken for them.</param>
public sealed record RunbookSearch(ValueList<RunbookHit> Hits, ValueList<Reading> Readings);
