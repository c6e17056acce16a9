namespace OnCallBot.Domain.Imports;

/// <summary>One row in words that can be compared: its name, and its fields always in the same order.</summary>
internal sealed record Description(string Name, params ValueList<(EditField Field, string? Value)> Fields);
