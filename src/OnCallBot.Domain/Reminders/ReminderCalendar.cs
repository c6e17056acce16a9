using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Reminders;

/// <summary>When somebody can be reminded: in their working hours, on business days on which they are not on leave.</summary>
public sealed class ReminderCalendar(WorkingTime work, IReadOnlyList<Leave> leave)
{
    private const int FurthestBack = 366;

    public static ReminderCalendar Of(TeamState team, Rotation rotation, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);

        return new ReminderCalendar(WorkingTime.Of(team, rotation, engineer), [.. team.LeaveOf(engineer)]);
    }

    public DateOnly DateAt(DateTimeOffset moment) => moment.DateIn(work.Zone);

    /// <summary>
    /// The day for something that is due so many days before: that one, or the next business day on which there is time before it begins; where none
    /// remains, the last one before.
    /// </summary>
    public DateOnly DayFor(DateTimeOffset begins, int daysAhead)
    {
        var meant = DateAt(begins).AddDays(-daysAhead);
        if (FindNext(meant, begins) is { } day)
        {
            return day;
        }

        for (var back = 1; back <= FurthestBack; back++)
        {
            if (IsBusinessDay(meant.AddDays(-back)))
            {
                return meant.AddDays(-back);
            }
        }

        return meant;
    }

    /// <summary>The first business day from that one on whose work begins before a moment, or null.</summary>
    public DateOnly? FindNext(DateOnly day, DateTimeOffset before)
    {
        for (; work.Opening(day) < before; day = day.AddDays(1))
        {
            if (IsBusinessDay(day))
            {
                return day;
            }
        }

        return null;
    }

    public DateTimeOffset Opening(DateOnly day) => work.Opening(day);

    public DateTimeOffset Closing(DateOnly day) => work.Closing(day);

    /// <summary>They are at work at that moment.</summary>
    public bool Contains(DateTimeOffset moment) =>
        DateAt(moment) is var day && IsBusinessDay(day) && work.Opening(day) <= moment && moment < work.Closing(day);

    private bool IsBusinessDay(DateOnly day)
    {
        for (var i = 0; i < leave.Count; i++)
        {
            if (leave[i].Days.Contains(day))
            {
                return false;
            }
        }

        return work.IsBusinessDay(day);
    }
}
