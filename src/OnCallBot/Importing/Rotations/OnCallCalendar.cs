using System.Text.RegularExpressions;
using OnCallBot.Importing.Calendars;
using OnCallBot.Importing.Watches;

namespace OnCallBot.Importing.Rotations;

/// <summary>Whether a calendar says by itself that it is of on-call shifts: by what wrote it, by its title, or in each of its events.</summary>
internal static partial class OnCallCalendar
{
    /// <summary>The calendars of a rotation among others.</summary>
    public static IReadOnlyList<CalendarFacts> Among(IReadOnlyList<CalendarFacts> calendars, RotationWish wish)
    {
        if (wish.IsNone)
        {
            return [];
        }

        if (wish.Name is null)
        {
            return [.. calendars.Where(Says)];
        }

        var others = calendars.Where(calendar => !IsOfLeave(calendar)).ToList();

        return others.Count > 0 ? others : calendars;
    }

    private static bool Says(CalendarFacts calendar) =>
        !IsOfLeave(calendar)
        && (Product().IsMatch(calendar.Product ?? "")
            || OnCallSummary.SaysOnCall(calendar.Title ?? "")
            || (calendar.Events.Count > 0 && calendar.Events.All(one => OnCallSummary.SaysOnCall(one.Summary))));

    private static bool IsOfLeave(CalendarFacts calendar) =>
        SummaryReader.IsOfLeave(calendar.Title ?? "") || SummaryReader.IsOfLeave(Path.GetFileNameWithoutExtension(calendar.Name));

    [GeneratedRegex(@"pagerduty|opsgenie|incident[. -]?io|rootly|firehydrant|squadcast|splunk on-?call|victorops|goalert|oncallbot|on[- ]?call", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Product();
}
