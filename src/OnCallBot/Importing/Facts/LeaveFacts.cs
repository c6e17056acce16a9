using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Facts;

/// <param name="Calendar">The calendar with which an export says it came; null: the file says it itself.</param>
internal readonly record struct LeaveFacts(DayRange Days, string? Calendar);
