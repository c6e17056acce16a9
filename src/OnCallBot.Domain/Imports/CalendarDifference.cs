namespace OnCallBot.Domain.Imports;

/// <summary>What a calendar changes, as a person understands it.</summary>
/// <param name="RowCount">How many rows change; no edit shows those that say again what another source says.</param>
public sealed record CalendarDifference(string Name, ValueList<Edit> Edits, int RowCount);
