namespace OnCallBot.Domain;

/// <summary>Names one row of the team state.</summary>
public readonly record struct PartKey(PartKind Kind, string Id);
