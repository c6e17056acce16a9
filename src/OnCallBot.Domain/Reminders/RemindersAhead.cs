using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Reminders;

/// <summary>Which reminders there will be, and which are due.</summary>
public static class RemindersAhead
{
    // A stage that has to go out early, because no business day remains, goes out no earlier than that.
    private static readonly TimeSpan Early = TimeSpan.FromDays(60);

    /// <summary>Every stage of every shift that begins in the range and has days in it that its holder has off, as things stand.</summary>
    public static IEnumerable<PlannedReminder> Of(TeamState team, Rotation rotation, IEnumerable<int> daysAhead, TimeRange range) =>
        Conflicts(team, rotation, range).SelectMany(one => daysAhead.Select(days => new PlannedReminder(one.Conflict, days, one.Calendar.DayFor(one.Conflict.Shift.During.Start, days))));

    /// <summary>
    /// What is to be said now, each shift once however many stages were missed: to those who are at work, have not said that they keep it, and have asked for no swap.
    /// What was put off, or whose request was turned down, comes again.
    /// </summary>
    public static IEnumerable<DueReminder> Due(TeamState team, Rotation rotation, ReminderLook look, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(look);

        var ahead = new TimeRange(now.AddTicks(1), now.AddDays(look.DaysAhead.Max()) + Early);
        foreach (var (conflict, calendar) in Conflicts(team, rotation, ahead))
        {
            var shift = conflict.Shift;
            var before = team.FindReminder(Reminder.KeyOf(rotation.Id, shift.Duty.Id, shift.During.Start, conflict.Holder));
            if (before?.KeptBy is not null || !calendar.Contains(now) || ReminderStatus.FindRequest(team, conflict, now) is not null)
            {
                continue;
            }

            var reached = look.DaysAhead.Where(days => (before is null || days < before.Stage) && IsReached(calendar.DayFor(shift.During.Start, days), calendar, look, shift.During.Start, now)).ToList();
            var isTurnedDown = before is not null && WasTurnedDown(team, before);
            if (reached.Count > 0 || isTurnedDown || before?.LaterOn <= calendar.DateAt(now))
            {
                yield return new DueReminder(conflict, before, reached.Count > 0 ? reached.Min() : before!.Stage, reached.Count > 0 || isTurnedDown);
            }
        }
    }

    private static IEnumerable<(ShiftConflict Conflict, ReminderCalendar Calendar)> Conflicts(TeamState team, Rotation rotation, TimeRange range)
    {
        var calendars = new Dictionary<EngineerId, ReminderCalendar>();
        foreach (var conflict in ShiftConflict.In(team, rotation, range).Where(one => range.Contains(one.Shift.During.Start)))
        {
            if (!calendars.TryGetValue(conflict.Holder, out var calendar))
            {
                calendars[conflict.Holder] = calendar = ReminderCalendar.Of(team, rotation, conflict.Holder);
            }

            yield return (conflict, calendar);
        }
    }

    // The look on that day, or the last one before that day's work is over, or the shift begins.
    private static bool IsReached(DateOnly day, ReminderCalendar calendar, ReminderLook look, DateTimeOffset begins, DateTimeOffset now) =>
        calendar.Opening(day) is var opening && opening <= now && (opening <= look.At || look.Next is not { } next || next >= calendar.Closing(day) || next >= begins);

    /// <summary>A request that was made for the shift since is declined, or lapsed.</summary>
    private static bool WasTurnedDown(TeamState team, Reminder before) => team.Swaps.Any(swap =>
        swap.Status is SwapStatus.Declined or SwapStatus.Expired && swap.SettledAt > before.PostedAt && swap.Rotation == before.Rotation
        && swap.Legs.Any(leg => leg.From == before.Engineer && leg.Duty == before.Duty && leg.During.Overlaps(before.During)));
}
