using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>Finds the weekday and the time at which shifts change, and the time zone in whose clocks it is always the same time.</summary>
public static class HandoffSearch
{
    private const int WeekDays = 7;

    // Shifts that were cut change at other times; the handoff is never far down among them.
    private const int MostTried = 8;

    private static readonly TimeSpan[] ClockChanges = [TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(-30)];

    /// <summary>The handoff in the zone in which it is steadiest; the first zone, where several are alike. Null: nothing changes.</summary>
    /// <param name="stintsIn">What is told, where days and times without a zone are those of a zone.</param>
    public static WeeklyHandoff? Find(IEnumerable<TimeZoneInfo> zones, Func<TimeZoneInfo, IReadOnlyList<Stint>> stintsIn) =>
        zones.Select(zone => FindIn(zone, stintsIn(zone))).OfType<WeeklyHandoff>().MaxBy(handoff => handoff.Weeks);

    public static WeeklyHandoff? FindIn(TimeZoneInfo zone, IEnumerable<Stint> stints)
    {
        var changes = stints.SelectMany(stint => new[] { stint.During.Start, stint.During.End }).ToHashSet();

        return changes
            .CountBy(change => (Day: DayOf(change, zone), Time: change.TimeIn(zone)))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostTried)
            .Select(pair => Tried(zone, pair.Key.Day, pair.Key.Time, changes))
            .MaxBy(handoff => handoff.Weeks);
    }

    private static WeeklyHandoff Tried(TimeZoneInfo zone, int day, TimeOnly time, HashSet<DateTimeOffset> changes)
    {
        var (first, last) = (changes.Min(), changes.Max());
        var firstDay = first.DateIn(zone);
        firstDay = firstDay.AddDays(-((DayOf(first, zone) - day + WeekDays) % WeekDays));
        if (firstDay.At(time, zone) > first)
        {
            firstDay = firstDay.AddDays(-WeekDays);
        }

        var (weeks, drifted) = (0, 0);
        var handoff = new WeeklyHandoff(zone, firstDay, time, 0, 0);
        for (var week = 0; handoff.At(week) <= last; week++)
        {
            var moment = handoff.At(week);
            if (changes.Contains(moment))
            {
                weeks++;
            }
            else if (Array.Exists(ClockChanges, change => changes.Contains(moment + change)))
            {
                drifted++;
            }
        }

        return handoff with { Weeks = weeks, Drifted = drifted };
    }

    /// <summary>Monday is 0.</summary>
    private static int DayOf(DateTimeOffset moment, TimeZoneInfo zone) => ((int)moment.In(zone).DayOfWeek + WeekDays - 1) % WeekDays;
}
