namespace OnCallBot.Domain.Imports;

/// <summary>A day and a time of it as a file writes them.</summary>
/// <param name="Time">Null: the handoff's.</param>
public readonly record struct WallMoment(DateOnly Day, TimeOnly? Time);
