namespace OnCallBot.Domain.Reminders;

/// <param name="DaysAhead">The stage: how many days before the shift it is meant.</param>
/// <param name="Day">The business day of the holder's on which it goes out.</param>
public sealed record PlannedReminder(ShiftConflict Conflict, int DaysAhead, DateOnly Day);
