using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Holidays;

/// <summary>Which days somebody has off: the holidays of their own calendar, company days and leave on top.</summary>
public static class DaysOff
{
    /// <summary>The days that share time with the range by the engineer's own clock, one for each, in order.</summary>
    public static IReadOnlyList<DayOff> Of(TeamState team, Rotation rotation, EngineerId engineer, TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var days = LocalDays(team, rotation, engineer, range);
        var found = new SortedDictionary<DateOnly, DayOff>();
        foreach (var holiday in HolidaysOf(team, engineer, days))
        {
            found[holiday.Day] = new DayOff(holiday.Day, holiday, IsCompanyDay: false, Leave: null);
        }

        foreach (var day in team.CompanyDaysOf(rotation.Id).Where(days.Contains))
        {
            found[day] = At(day) with { IsCompanyDay = true };
        }

        foreach (var leave in team.LeaveOf(engineer).Where(leave => leave.Days.Overlaps(days)))
        {
            for (var day = leave.Days.First > days.First ? leave.Days.First : days.First; day <= days.Last && day <= leave.Days.Last; day = day.AddDays(1))
            {
                found[day] = At(day) with { Leave = leave };
            }
        }

        return [.. found.Values];

        DayOff At(DateOnly day) => found.GetValueOrDefault(day) ?? new DayOff(day, Holiday: null, IsCompanyDay: false, Leave: null);
    }

    /// <summary>The holidays of the engineer's own calendar in that time, in order.</summary>
    public static ValueList<Holiday> HolidaysIn(TeamState team, Rotation rotation, EngineerId engineer, TimeRange range) =>
        HolidaysOf(team, engineer, LocalDays(team, rotation, engineer, range)).ToValueList();

    /// <summary>The holidays of the engineer's own calendar on which people are off, in order.</summary>
    public static IReadOnlyList<Holiday> HolidaysOf(TeamState team, EngineerId engineer, DayRange days)
    {
        ArgumentNullException.ThrowIfNull(team);

        var all = team.Engineers.GetValueOrDefault(engineer)?.Holidays is { } calendar ? team.Holidays.In(calendar, days) : [];

        return all.Count == 0 ? [] : [.. all.Where(holiday => holiday.IsDayOff)];
    }

    /// <summary>What a stretch counts for: a holiday counts once, also where both its day and the one in its place fall into it.</summary>
    public static decimal Weight(IEnumerable<Holiday> holidays) => holidays
        .GroupBy(holiday => (holiday.Name, holiday.StandsFor ?? holiday.Day))
        .Sum(one => one.Max(holiday => holiday.Weight));

    /// <summary>What days off count for. A holiday counts once here too, for the weightiest of its days.</summary>
    public static decimal Weight(IEnumerable<DayOff> days) => days
        .GroupBy(day => day.Holiday is { } holiday ? (holiday.Name, holiday.StandsFor ?? holiday.Day) : ("", day.Day))
        .Sum(one => one.Max(day => day.Weight));

    private static DayRange LocalDays(TeamState team, Rotation rotation, EngineerId engineer, TimeRange range)
    {
        var zone = team.Engineers.GetValueOrDefault(engineer)?.Zone ?? rotation.Zone;

        return new DayRange(range.Start.DateIn(zone), range.End.AddTicks(-1).DateIn(zone));
    }
}
