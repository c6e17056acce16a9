using OnCallBot.Domain.Time;

namespace OnCallBot.Importing.Calendars;

/// <summary>When one occurrence of an event begins and ends.</summary>
/// <param name="IsAllDay">Whole days, wherever one is; the end's day does not belong to it.</param>
internal readonly record struct EventTime(EventMoment Start, EventMoment End, bool IsAllDay)
{
    /// <summary>The days of it as somebody has them who lives in a zone.</summary>
    public DayRange DaysIn(TimeZoneInfo zone)
    {
        var (start, end) = IsAllDay ? (Start, End) : (Start.In(zone), End.In(zone));
        var last = end.Time == TimeOnly.MinValue && end.Day > start.Day ? end.Day.AddDays(-1) : end.Day;

        return new DayRange(start.Day, last < start.Day ? start.Day : last);
    }
}
