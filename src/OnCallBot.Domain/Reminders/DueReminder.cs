namespace OnCallBot.Domain.Reminders;

/// <param name="Before">What was reminded of it; null: nothing yet.</param>
/// <param name="Stage">The fewest days ahead that are reached; those before it count as done.</param>
/// <param name="IsForAll">It goes into the channel too, and not to the holder alone.</param>
public sealed record DueReminder(ShiftConflict Conflict, Reminder? Before, int Stage, bool IsForAll);
