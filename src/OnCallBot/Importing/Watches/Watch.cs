using OnCallBot.Domain.Time;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Watches;

/// <summary>An event that says who is on call, in the calendar's words.</summary>
/// <param name="Who">Several where they are on call together.</param>
/// <param name="Duty">What for; null: it does not say that.</param>
/// <param name="Level">Of several at one time the highest is on call.</param>
internal sealed record Watch(CalendarFacts Calendar, CalendarEvent Event, IReadOnlyList<string> Who, string? Duty, int Level)
{
    /// <summary>It has days or times that are those of any zone.</summary>
    public bool HasFloating => Event.Times.Any(time => time.Start.Zone is null || time.End.Zone is null);

    /// <summary>When, as moments. Days and times without a zone are those of the zone that is asked for.</summary>
    public IEnumerable<TimeRange> DuringIn(TimeZoneInfo zone) =>
        from time in Event.Times
        let start = MomentOf(time.Start, zone)
        let end = MomentOf(time.End, zone)
        where start < end
        let during = new TimeRange(start, end).Intersect(Calendar.Window.In(TimeZoneInfo.Utc)) // It may go on for thousands of years.
        where during is not null
        select during.Value;

    private static DateTimeOffset MomentOf(EventMoment moment, TimeZoneInfo zone) => moment.Day.At(moment.Time, moment.Zone ?? zone);
}
