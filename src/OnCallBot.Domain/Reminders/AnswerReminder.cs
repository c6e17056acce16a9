using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Reminders;

/// <summary>What its holder says to a reminder, or an admin in their place.</summary>
public static class AnswerReminder
{
    /// <summary>«I'll keep it»: it stops, and the ledger credits the holidays.</summary>
    public static Result<Decision<Reminder>> Keep(TeamState team, PartKey key, EngineerId by, DateTimeOffset now)
    {
        if (!FindWaiting(team, key, by, now).Succeeded(out var found, out var refusal))
        {
            return refusal;
        }

        var (reminder, conflict) = found;
        var kept = reminder with { KeptBy = by, KeptAt = now, LaterOn = null };

        return new Decision<Reminder>(
            kept,
            [
                new Change.Put(kept),
                .. HolidayLines.Kept(team, conflict, now),
                .. ShownReminder.Now(team, kept, ReminderOutcome.Kept, swap: null, now),
                new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, AuditAction.ShiftKept, reminder.Rotation, AuditSubject.Of(reminder))),
            ],
            []);
    }

    /// <summary>«Remind me later»: on their next business day.</summary>
    public static Result<Decision<Reminder>> PutOff(TeamState team, PartKey key, EngineerId by, DateTimeOffset now)
    {
        if (!FindWaiting(team, key, by, now).Succeeded(out var found, out var refusal))
        {
            return refusal;
        }

        var reminder = found.Reminder;
        var calendar = ReminderCalendar.Of(team, team.Rotations[reminder.Rotation], reminder.Engineer);
        if (calendar.FindNext(calendar.DateAt(now).AddDays(1), reminder.Begins) is not { } day)
        {
            return new Refusal.NoLaterDay(reminder.Begins);
        }

        var later = reminder with { LaterOn = day };

        return new Decision<Reminder>(
            later,
            new Change.Put(later),
            new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, AuditAction.ReminderPutOff, reminder.Rotation, AuditSubject.Of(reminder))));
    }

    private static Result<(Reminder Reminder, ShiftConflict Conflict)> FindWaiting(TeamState team, PartKey key, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.FindReminder(key) is not { } reminder)
        {
            return new Refusal.NoSuchReminder();
        }

        if (by != reminder.Engineer && !AdminRights.IsAdmin(team, reminder.Rotation, by))
        {
            return new Refusal.NotYourShift(reminder.Rotation, reminder.Engineer);
        }

        var status = ReminderStatus.Of(team, reminder, now);

        return status switch
        {
            { Conflict: null } => new Refusal.NothingInTheWay(),
            { Outcome: ReminderOutcome.Kept } => new Refusal.KeptAlready(reminder),
            { Outcome: ReminderOutcome.Begun } => new Refusal.ShiftHasStarted(reminder.Duty, reminder.During),
            { Swap: { } asked } => new Refusal.RequestedAlready(asked),
            _ => (reminder, status.Conflict),
        };
    }
}
