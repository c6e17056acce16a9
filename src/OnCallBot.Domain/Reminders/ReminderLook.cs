namespace OnCallBot.Domain.Reminders;

/// <summary>A look for conflicts.</summary>
/// <param name="DaysAhead">How many days before a shift its holder is reminded.</param>
/// <param name="At">When it is.</param>
/// <param name="Next">When the next one will be; null: never.</param>
public sealed record ReminderLook(ValueList<int> DaysAhead, DateTimeOffset At, DateTimeOffset? Next);
