using System.Text;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing.Calendars;

/// <summary>Calendars for tests.</summary>
internal static class Ics
{
    /// <summary>An event on 21 December 2026, or whenever its lines say.</summary>
    public static string Event(params IReadOnlyList<string> lines) => string.Join(
        '\n',
        ["BEGIN:VEVENT", .. lines.Any(line => line.StartsWith("DTSTART", StringComparison.Ordinal)) ? lines : ["DTSTART;VALUE=DATE:20261221", .. lines], "END:VEVENT"]);

    public static SourceFile File(params IEnumerable<string> events) => Named("days.ics", events);

    public static SourceFile Named(string name, params IEnumerable<string> events) =>
        Text(string.Join('\n', ["BEGIN:VCALENDAR", "VERSION:2.0", .. events, "END:VCALENDAR", ""]), name);

    public static SourceFile Text(string text, string name = "days.ics") => new(name, Encoding.UTF8.GetBytes(text));
}
