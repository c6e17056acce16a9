namespace OnCallBot.Domain.Sources;

/// <summary>Something that the files do not say and the import took for granted.</summary>
/// <param name="Subject">What it is about: the pipeline, or the team.</param>
/// <param name="Value">What was taken, as a person writes it.</param>
/// <param name="Place">Where its subject is written.</param>
public sealed record Assumption(AssumptionKind Kind, string Subject, string Value, Place Place);
