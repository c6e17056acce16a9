namespace OnCallBot.Domain.Reminders;

/// <summary>Where a shift is swapped, asked for, or no longer in anybody's way, what was said of it is changed.</summary>
public static class RefreshReminders
{
    /// <summary>Those whose messages show something else than what is.</summary>
    public static Decision<ValueList<Reminder>> Decide(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var changes = new List<Change>();
        var stale = new List<Reminder>();
        foreach (var reminder in team.Reminders)
        {
            if (reminder.Begins <= now && ShownReminder.IsOver(team, reminder))
            {
                continue;
            }

            var status = ReminderStatus.Of(team, reminder, now);
            if (!ShownReminder.Is(team, reminder, status.Outcome, status.Swap?.Id, now))
            {
                stale.Add(reminder);
                changes.AddRange(ShownReminder.Now(team, reminder, status.Outcome, status.Swap?.Id, now));
            }
        }

        return new Decision<ValueList<Reminder>>(stale.ToValueList(), changes.ToValueList(), []);
    }
}
