using OnCallBot.Domain.Time;

namespace OnCallBot.Scheduling;

/// <summary>A day before each occurrence of another timetable, at the same time of day.</summary>
internal sealed record DayBeforeTimetable(ITimetable Other, TimeZoneInfo Zone) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var next = Other.Next(after);
        while (next is { } moment && Before(moment) <= after)
        {
            next = Other.Next(moment);
        }

        return next is { } found ? Before(found) : null;
    }

    private DateTimeOffset Before(DateTimeOffset moment) => moment.DateIn(Zone).AddDays(-1).At(moment.TimeIn(Zone), Zone);
}
