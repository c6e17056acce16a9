using System.Globalization;
using OnCallBot.Domain.Imports;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Wording;

/// <summary>What an import says of calendars: plain text, a line each.</summary>
internal static class CalendarWording
{
    private const int LongestShown = 120;

    /// <summary>What was read of one calendar.</summary>
    public static string Read(CalendarReport report)
    {
        var (facts, draft) = (report.Facts, report.Draft);
        var outside = facts.Events.Count(one => one.Times.Count == 0);
        var left = new[] { Some(facts.Cancelled, "cancelled"), Some(outside, "outside of these days") }.OfType<string>().ToList();

        return $"{facts.File}: {Count(facts.Events.Count + facts.Cancelled, "event")}, looked at from {facts.Window.First:yyyy-MM-dd} to {facts.Window.Last:yyyy-MM-dd}: "
            + $"{Count(draft.Leave.Count, "leave", "leaves")} of {Count(draft.Leave.Select(leave => leave.Engineer).Distinct().Count(), "person", "people")}, {Count(draft.CompanyDays.Count, "company day")}"
            + (left.Count == 0 ? "" : $"; {string.Join(", ", left)}");
    }

    public static string Unread(UnreadEvent one)
    {
        var text = one.Text.Length == 0 ? "an event without a summary" : Shown(one.Text);

        return $"{one.Place}: " + one.Reason switch
        {
            UnreadReason.NotUnderstood => $"not understood: {text}",
            UnreadReason.Nobody => $"leave of nobody in the team: {text}",
            UnreadReason.Ambiguous => $"leave of {string.Join(" or ", one.Names)}? {text}",
            UnreadReason.TooLong => $"longer than {Domain.People.Leave.MostDays} days, and not taken: {text}",
            UnreadReason.NoEvent => $"no event: {text}",
            _ => throw new ArgumentOutOfRangeException(nameof(one), one, "No words for it."),
        };
    }

    /// <summary>What it changes, or would change.</summary>
    public static IEnumerable<string> Of(CalendarDifference difference)
    {
        yield return difference switch
        {
            { RowCount: 0 } => $"{difference.Name}: nothing changes.",
            { Edits.Count: 0 } => $"{difference.Name}: only where days are said changes.",
            _ => $"{difference.Name}:",
        };

        foreach (var edit in difference.Edits)
        {
            yield return EditWording.Of(edit);
        }
    }

    /// <summary>Why a calendar cannot be imported.</summary>
    public static string Of(CalendarFault fault, string text) => fault switch
    {
        CalendarFault.NotACalendar => "This is no calendar: it does not begin with BEGIN:VCALENDAR.",
        CalendarFault.NotALine => $"No calendar has this line here: «{Shown(text)}».",
        CalendarFault.NotClosed => $"What begins here has no end: END:{Shown(text)} is missing.",
        CalendarFault.NoStart => "The event does not say when: DTSTART is missing.",
        CalendarFault.Unreadable => $"This cannot be read: «{Shown(text)}».",
        CalendarFault.TooFrequent => $"It repeats more often than daily: «{Shown(text)}». Leave and company days are whole days.",
        CalendarFault.TooMuch => string.Create(
            CultureInfo.InvariantCulture,
            $"Too much repeats. A calendar has at most {EventCheck.MostRepeating} events that do, each {EventCheck.MostRepeats} times since it began, and {Occurrences.Most} times together in the days that are looked at."),
        CalendarFault.ChangesOnward => "A change of one occurrence and of all that follow it cannot be read. Export the calendar again, with the series split there.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No sentence for it."),
    };

    /// <summary>On one line, and not too much of it.</summary>
    internal static string Shown(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return line.Length <= LongestShown ? line : $"{line[..(char.IsHighSurrogate(line[LongestShown - 1]) ? LongestShown - 1 : LongestShown)]}…";
    }

    private static string? Some(int count, string what) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    private static string Count(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
