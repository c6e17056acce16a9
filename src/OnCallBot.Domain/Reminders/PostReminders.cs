using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Reminders;

/// <summary>Those who are to be reminded are, each stage once.</summary>
public static class PostReminders
{
    // A clock that is set back must not find them gone.
    private static readonly TimeSpan KeptLonger = TimeSpan.FromDays(30);

    /// <summary>What is to be said now, as it is kept; whoever cannot be reached anywhere is not reminded.</summary>
    public static Decision<ValueList<DueReminder>> Decide(TeamState team, RotationId rotation, ReminderLook look, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var where = team.Rotations[rotation];
        var due = RemindersAhead.Due(team, where, look, now)
            .Where(one => where.Channel is not null || team.Engineers[one.Conflict.Holder].SlackUser is not null)
            .ToValueList();
        if (due.Count == 0)
        {
            return new Decision<ValueList<DueReminder>>(due, [], []);
        }

        var old = team.Reminders.Where(reminder => reminder.During.End + KeptLonger < now).Select(Change (reminder) => new Change.Remove(reminder.Key));

        return new Decision<ValueList<DueReminder>>(due, [.. old, .. due.SelectMany((one, index) => Keep(team, one, index, now))], []);
    }

    /// <summary>The row of what is said now.</summary>
    public static Reminder RowOf(DueReminder due, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(due);

        var (shift, posted) = (due.Conflict.Shift, (due.Before?.Posted ?? 0) + 1);

        return new Reminder(shift.Rotation, shift.Duty.Id, shift.During, due.Conflict.Holder, due.Stage, posted, due.IsForAll ? posted : due.Before!.InChannel, now);
    }

    private static IEnumerable<Change> Keep(TeamState team, DueReminder due, int index, DateTimeOffset now)
    {
        var row = RowOf(due, now);

        return
        [
            new Change.Put(row),
            .. ShownReminder.Now(team, row, ReminderOutcome.Waiting, swap: null, now),
            new Change.Put(new AuditEntry(team.NextAuditNumber + index, now, By: null, AuditAction.ReminderPosted, row.Rotation, AuditSubject.Of(row))),
        ];
    }
}
