using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OnCallBot.Domain;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Wording;

namespace OnCallBot.Features.Calendars;

/// <summary>
/// Shifts as iCalendar. Times are moments in UTC: every program shows them by its own clocks, and a shift of 167 or 169 hours is just that.
/// The same shifts are the same text, whenever it is written.
/// </summary>
internal sealed class CalendarText(TeamState team, CalendarFeed feed)
{
    private const string Product = "-//OnCallBot//OnCallBot//EN";
    private const string Often = "PT1H";

    private readonly CalendarFeedWording _words = new(team, feed);

    public string Write(IReadOnlyList<CalendarShift> shifts)
    {
        var calendar = new Calendar { ProductId = Product };
        calendar.AddProperty("NAME", _words.Name);
        calendar.AddProperty("X-WR-CALNAME", _words.Name);
        calendar.AddProperty(new CalendarProperty("REFRESH-INTERVAL", Often) { Parameters = { new CalendarParameter("VALUE", "DURATION") } });
        calendar.AddProperty("X-PUBLISHED-TTL", Often);
        if (shifts.Count == 0)
        {
            // RFC 5545 knows no calendar without anything in it.
            calendar.AddTimeZone(TimeZoneInfo.Utc);
        }

        calendar.Events.AddRange(shifts.Select(Event));

        return FoldedLines.Of(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private CalendarEvent Event(CalendarShift shift)
    {
        var made = new CalendarEvent
        {
            Uid = shift.Uid,
            DtStart = Moment(shift.Shift.During.Start),
            DtEnd = Moment(shift.Shift.During.End),
            DtStamp = Moment(shift.ChangedAt),
            LastModified = Moment(shift.ChangedAt),
            Sequence = shift.Sequence,
            Summary = _words.Summary(shift.Shift),
            Description = _words.Description(shift.Shift),
            Transparency = TransparencyType.Transparent, // Who is on call works on, and can be invited.
            Class = "PRIVATE",
        };
        if (Lead(shift) is { } lead)
        {
            made.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = made.Summary, Trigger = new Trigger(Duration.FromTimeSpanExact(-lead)) });
        }

        return made;
    }

    /// <summary>How long before the shift its owner wants to hear of it, as in Slack: not of one that they go on with.</summary>
    private TimeSpan? Lead(CalendarShift shift)
    {
        var lead = team.Engineers[feed.Owner].RemindAhead ?? ReminderLead.Usual;

        return feed.Scope == CalendarScope.Own && shift.ComesOn && lead != ReminderLead.None ? lead : null;
    }

    private static CalDateTime Moment(DateTimeOffset moment) => new(moment.UtcDateTime, CalDateTime.UtcTzId);
}
