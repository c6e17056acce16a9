using System.Globalization;
using System.Text;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>Calendars of on-call shifts as others write them.</summary>
internal static class OnCallFeed
{
    public const string PagerDuty = "PRODID:-//PagerDuty//On-Call Schedule//EN\nX-WR-CALNAME:On Call Schedule for Data";
    public const string Grafana = "PRODID:-//Grafana Labs//Grafana On-Call//\nX-WR-CALNAME:Data\nX-WR-TIMEZONE:UTC\nREFRESH-INTERVAL;VALUE=DURATION:P1H";
    public const string Opsgenie = "PRODID:-//Opsgenie//Schedule Calendar//EN\nX-WR-CALNAME:Data";

    public static SourceFile File(string name, string header, params IEnumerable<string> events) =>
        new(name, Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. header.Split('\n'), .. events.SelectMany(one => one.Split('\n')), "END:VCALENDAR", ""])));

    /// <summary>A shift a week, in UTC, from a handoff that is one in local time.</summary>
    /// <param name="lines">Of each week, counted from 0; an empty text leaves the week out.</param>
    public static IEnumerable<string> Weeks(int count, Func<int, string> lines, string firstDay = "2026-01-05", string time = "09:00", string zone = "Europe/Berlin", int days = 7)
    {
        var (day, at, clock) = (Given.Day(firstDay), Given.Time(time), Given.Zone(zone));

        return Enumerable.Range(0, count)
            .Select(week => (Lines: lines(week), Start: day.AddDays(week * days).At(at, clock), End: day.AddDays((week + 1) * days).At(at, clock)))
            .Where(one => one.Lines.Length > 0)
            .Select(one => Event(one.Start, one.End, one.Lines));
    }

    public static string Event(string start, string end, string lines) => Event(Given.Moment(start), Given.Moment(end), lines);

    private static string Event(DateTimeOffset start, DateTimeOffset end, string lines) =>
        string.Create(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\nUID:{start.UtcTicks}-{end.UtcTicks}-{lines.GetHashCode(StringComparison.Ordinal)}\nDTSTART;VALUE=DATE-TIME:{start.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\nDTEND;VALUE=DATE-TIME:{end.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\n{lines}\nEND:VEVENT");
}
