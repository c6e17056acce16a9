using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Reminders;

/// <summary>What the messages of a reminder show: a mark keeps it, so that they are changed when it is another.</summary>
internal static class ShownReminder
{
    private const string Over = "over";

    public static bool Is(TeamState team, Reminder reminder, ReminderOutcome outcome, SwapId? swap, DateTimeOffset now) => team.IsMarked(NameOf(reminder, outcome, swap, now));

    /// <summary>Nothing that happens to it changes what they show any more.</summary>
    public static bool IsOver(TeamState team, Reminder reminder) => team.IsMarked($"{Prefix(reminder)}{Over}");

    public static IEnumerable<Change> Now(TeamState team, Reminder reminder, ReminderOutcome outcome, SwapId? swap, DateTimeOffset now)
    {
        var prefix = Prefix(reminder);

        return team.Marks.Where(mark => mark.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(Change (mark) => new Change.Remove(mark.Key))
            .Append(new Change.Put(new Mark(NameOf(reminder, outcome, swap, now), now, reminder.During.End)));
    }

    private static string NameOf(Reminder reminder, ReminderOutcome outcome, SwapId? swap, DateTimeOffset now) =>
        reminder.Begins <= now ? $"{Prefix(reminder)}{Over}" : $"{Prefix(reminder)}{outcome}/{swap}";

    private static string Prefix(Reminder reminder) => $"reminder/{reminder.Key.Id}/";
}
