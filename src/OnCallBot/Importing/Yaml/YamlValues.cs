using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Yaml;

/// <summary>The values of a team file. Null: it is none.</summary>
internal static partial class YamlValues
{
    public const string FromCalendar = " from ";

    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss"];

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A day, or a day and a time, in the rotation's local time.</summary>
    public static WallMoment? Moment(string text)
    {
        if (Wordings.FindDay(text) is { } day)
        {
            return new WallMoment(day, Time: null);
        }

        var at = text.IndexOfAny([' ', 'T']);

        return at > 0 && Wordings.FindDay(text[..at]) is { } date && Time(text[(at + 1)..].Trim()) is { } time ? new WallMoment(date, time) : null;
    }

    /// <summary>2026-12-21, 2026-12-21..2027-01-03.</summary>
    public static DayRange? Days(string text)
    {
        var ends = text.Split("..", 2);
        if (ends.Length == 1)
        {
            ends = text.Split(" to ", 2);
        }

        return Wordings.FindDay(ends[0]) is { } first && Wordings.FindDay(ends[^1]) is { } last && first <= last ? new DayRange(first, last) : null;
    }

    /// <summary>The same, in an export perhaps with the calendar that says it: 2026-12-21 from leave.ics.</summary>
    public static LeaveFacts? Leave(string text)
    {
        var (days, calendar) = WithCalendar(text);

        return Days(days) is { } range ? new LeaveFacts(range, calendar) : null;
    }

    /// <summary>What stands before «from leave.ics», and the calendar's name; the text and null where it does not end so.</summary>
    public static (string Text, string? Calendar) WithCalendar(string text) =>
        text.Split(FromCalendar, 2, StringSplitOptions.TrimEntries) is [var said, var calendar] && calendar.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) ? (said, calendar) : (text, null);

    /// <summary>09:00-17:00.</summary>
    public static WorkingHours? Hours(string text)
    {
        var ends = text.Split('-', '–');

        return ends.Length == 2 && Time(ends[0].Trim()) is { } start && Time(ends[1].Trim()) is { } end && start < end ? new WorkingHours(start, end) : null;
    }

    public static SlackUserId? SlackUser(string text) => SlackId().Match(text) is { Success: true } match ? new SlackUserId(match.Groups["id"].Value) : null;

    public static string? UserGroup(string text) => UserGroupName().IsMatch(text) ? text : null;

    public static string? Audience(string text) => Wordings.FindAudience(text) is null ? null : text;

    public static Audience? AudienceOf(string text) => Wordings.FindAudience(text);

    public static OverrideCause? Cause(string text) => Enum.TryParse<OverrideCause>(text, ignoreCase: true, out var cause) && Enum.IsDefined(cause) && !char.IsAsciiDigit(text[0]) ? cause : null;

    public static TimeZoneInfo? Zone(string text) =>
        ZoneName().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId ? zone : null;

    /// <summary>The zone that was probably meant: the same place, or a slip.</summary>
    public static string? NearZone(string text)
    {
        var known = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).ToList();
        var place = text[(text.LastIndexOf('/') + 1)..].Trim().Replace(' ', '_');

        return known.Find(id => id[(id.LastIndexOf('/') + 1)..].Equals(place, StringComparison.OrdinalIgnoreCase)) ?? Typos.FindNear(text, known);
    }

    [GeneratedRegex(@"^(<@)?(?<id>[UW][A-Z0-9]{2,20})(\|[^>]*)?>?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SlackId();

    [GeneratedRegex(@"^(@[a-z0-9][a-z0-9._-]{0,79}|S[A-Z0-9]{2,20})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UserGroupName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]{0,40}(/[A-Za-z0-9_+-]{1,40}){0,3}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ZoneName();
}
