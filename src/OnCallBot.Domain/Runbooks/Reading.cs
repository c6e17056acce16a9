namespace OnCallBot.Domain.Runbooks;

/// <summary>A misspelt word and the one that it was taken for.</summary>
public readonly record struct Reading(string Typed, string TakenFor);
