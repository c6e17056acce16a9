namespace OnCallBot.Scheduling;

/// <summary>When somebody's work begins, by their own clock.</summary>
internal readonly record struct WorkingOpening(TimeOnly Start, TimeZoneInfo Zone);
