using System.Runtime.Serialization;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using OnCallBot.Domain.Time;
using VEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace OnCallBot.Importing.Calendars;

/// <summary>Follows events through the days that are looked at, with all that changes, excludes or calls off one of them.</summary>
internal sealed class Occurrences(DayRange window, ICollection<ImportError> errors)
{
    public const int Most = 20_000;

    /// <summary>By it Ical.Net's events find back to their lines.</summary>
    private const string Number = "X-ONCALLBOT-NUMBER";

    /// <summary>A rule that looks at more than a year in vain means no day.</summary>
    private const int MostInVain = 400;

    private int _count;

    /// <param name="series">The events of one UID.</param>
    public IEnumerable<(CalendarEvent Event, bool IsCancelled)> Of(IReadOnlyList<EventOutline> series)
    {
        try
        {
            return Read(series);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or SerializationException or InvalidOperationException or EvaluationException)
        {
            // Ical.Net says so, one way or another, what it cannot make sense of.
            errors.Add(new ImportError.BadCalendar(series[0].Place, CalendarFault.Unreadable, "VEVENT"));

            return [];
        }
    }

    private List<(CalendarEvent Event, bool IsCancelled)> Read(IReadOnlyList<EventOutline> series)
    {
        var calendar = Calendar.Load(Text(series)) ?? throw new SerializationException("There is no calendar.");
        var times = new Dictionary<int, List<EventTime>>();
        foreach (var occurrence in calendar.GetOccurrences<VEvent>(new CalDateTime(window.First.AddDays(-2)), new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostInVain }))
        {
            if (occurrence.Period.StartTime.Date > window.Last.AddDays(2))
            {
                break;
            }

            if (++_count > Most)
            {
                if (_count == Most + 1)
                {
                    errors.Add(new ImportError.BadCalendar(series[0].Place, CalendarFault.TooMuch, ""));
                }

                return [];
            }

            var (start, end) = (Moment(occurrence.Period.StartTime), End(occurrence.Period, (VEvent)occurrence.Source));
            var number = NumberOf((VEvent)occurrence.Source);
            times.TryAdd(number, []);
            times[number].Add(new EventTime(start, end, IsAllDay: !occurrence.Period.StartTime.HasTime));
        }

        return [.. calendar.Events.Select(one => (Event(one, series, times), one.Status == "CANCELLED"))];
    }

    private CalendarEvent Event(VEvent one, IReadOnlyList<EventOutline> series, Dictionary<int, List<EventTime>> times)
    {
        var number = NumberOf(one);

        return new CalendarEvent(
            series[number].Place,
            one.Summary ?? "",
            [.. one.Categories ?? []],
            one.Organizer is { } organizer ? Names(organizer.CommonName, organizer.Value) : [],
            [.. (one.Attendees ?? []).Select(attendee => Names(attendee.CommonName, attendee.Value))],
            [.. times.GetValueOrDefault(number, []).Where(time => time.DaysIn(TimeZoneInfo.Utc) is var days && days.Last >= window.First && days.First <= window.Last)]);
    }

    private static string Text(IReadOnlyList<EventOutline> series)
    {
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            .. series.Index().SelectMany(one => (IEnumerable<string>)["BEGIN:VEVENT", $"{Number}:{one.Index}", .. one.Item.Lines.Select(line => line.ToString()), "END:VEVENT"]),
            "END:VCALENDAR",
            "",
        ];

        return string.Join("\r\n", lines);
    }

    private static int NumberOf(VEvent one) => int.Parse((string)one.Properties[Number]!.Value!, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Names(string? name, Uri? address)
    {
        var text = address?.ToString() ?? "";
        var mail = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var at = mail.IndexOf('@', StringComparison.Ordinal);

        return [.. new[] { name, at > 0 ? mail[..at] : null }.OfType<string>()];
    }

    /// <summary>
    /// A series that goes until nine goes until nine when the clocks have changed, as calendar programs show it. (By RFC 5545 it would then go until ten,
    /// or until eight.)
    /// </summary>
    private static EventMoment End(Period period, VEvent one)
    {
        var end = period.EffectiveEndTime ?? period.StartTime;
        if (one is { DtStart: { HasTime: true, IsUtc: false } from, DtEnd: { HasTime: true } to } && from.TzId == to.TzId && end.AsUtc - period.StartTime.AsUtc == to.AsUtc - from.AsUtc)
        {
            var wall = period.StartTime.Value + (to.Value - from.Value);

            return Moment(new CalDateTime(wall, from.TzId));
        }

        return Moment(end);
    }

    private static EventMoment Moment(CalDateTime moment) => new(
        moment.Date,
        moment.Time ?? TimeOnly.MinValue,
        moment.TzId is not { } id ? null : moment.IsUtc ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(id));
}
