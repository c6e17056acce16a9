using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing.Calendars;

/// <summary>
/// Looks an event's lines over before Ical.Net gets them: it passes over in silence what it cannot read, and follows
/// every second of a rule that repeats by the second.
/// </summary>
/// <param name="last">The last day that is looked at.</param>
internal sealed partial class EventCheck(DateOnly last, ICollection<ImportError> errors)
{
    /// <summary>Every day since 1960. What repeats by the week, the month or the year may be as much older.</summary>
    public const int MostRepeats = 25_000;

    public const int MostRepeating = 500;

    private static readonly Dictionary<string, int> DaysApart = new(StringComparer.Ordinal) { ["DAILY"] = 1, ["WEEKLY"] = 7, ["MONTHLY"] = 30, ["YEARLY"] = 365 };

    private int _repeating;

    /// <summary>The lines that say who, what and when, or null and errors.</summary>
    public IReadOnlyList<CalendarLine>? Check(EventOutline outline)
    {
        var before = errors.Count;
        var start = outline.Find("DTSTART");
        if (start is null)
        {
            errors.Add(new ImportError.BadCalendar(outline.Place, CalendarFault.NoStart, ""));
        }
        else if (outline.Find("DTEND") is { } end && (DayOf(end.Value) < DayOf(start.Value) || (end.Parameters == start.Parameters && end.Value.Length == start.Value.Length && string.CompareOrdinal(end.Value, start.Value) < 0)))
        {
            errors.Add(new ImportError.EndsBeforeItStarts(end.Place));
        }

        List<CalendarLine> kept = [.. outline.Lines.Select(line => Checked(line, start)).OfType<CalendarLine>()];

        return errors.Count > before ? null : kept;
    }

    /// <summary>The day that a date or a time begins with, or null where it is neither.</summary>
    private static DateOnly? DayOf(string value) =>
        Moment().Match(value) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (!match.Groups["time"].Success || TimeOnly.TryParseExact(WithoutLeap(match.Groups["time"].Value), "HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? day
            : null;

    /// <summary>A minute can have a second 60; four o'clock in the afternoon has none.</summary>
    private static string WithoutLeap(string time) => time.EndsWith("60", StringComparison.Ordinal) ? $"{time[..^2]}59" : time;

    private CalendarLine? Checked(CalendarLine line, CalendarLine? start) => line.Name switch
    {
        "UID" or "SUMMARY" or "CATEGORIES" or "STATUS" or "ORGANIZER" or "ATTENDEE" => line,
        "DTSTART" or "DTEND" or "EXDATE" => InZone(Readable(line, line.Value.Split(',').All(IsMoment))),
        "RDATE" => InZone(Readable(line, line.Value.Split(',', '/').All(value => IsMoment(value) || Length().IsMatch(value)))),
        "RECURRENCE-ID" when line.FindParameter("RANGE") is not null => Fail(line, CalendarFault.ChangesOnward),
        "RECURRENCE-ID" => InZone(Readable(line, IsMoment(line.Value))),
        "DURATION" => Readable(line, Length().IsMatch(line.Value)),
        "RRULE" or "EXRULE" => Rule(line, start),
        _ => null,
    };

    // Whoever writes another year means none, and no calculation with days gets so near their end.
    private static bool IsMoment(string value) => DayOf(value) is { Year: >= 1600 and <= 9000 };

    private CalendarLine? Readable(CalendarLine line, bool isReadable) => isReadable ? line : Fail(line, CalendarFault.Unreadable);

    private CalendarLine? InZone(CalendarLine? line)
    {
        if (line?.FindParameter("TZID") is not { } name)
        {
            return line;
        }

        if (CalendarZones.Find(name) is { } zone)
        {
            return line.With("TZID", zone.Id);
        }

        errors.Add(new ImportError.WrongValue(line.Place, ValueKind.Zone, name, YamlValues.NearZone(name)));

        return null;
    }

    private CalendarLine? Rule(CalendarLine line, CalendarLine? start)
    {
        var parts = line.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).ToList();
        if (parts.Exists(part => part.Length < 2) || parts.Select(part => part[0].ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() < parts.Count)
        {
            return Fail(line, CalendarFault.Unreadable);
        }

        var rule = parts.ToDictionary(part => part[0].ToUpperInvariant(), part => part[1].ToUpperInvariant(), StringComparer.Ordinal);
        var frequency = rule.GetValueOrDefault("FREQ", "");
        if (frequency is "SECONDLY" or "MINUTELY" or "HOURLY" || Several("BYHOUR") || Several("BYMINUTE") || Several("BYSECOND"))
        {
            return Fail(line, CalendarFault.TooFrequent);
        }

        if (!DaysApart.TryGetValue(frequency, out var apart)
            || !TryNumber("INTERVAL", out var interval)
            || !TryNumber("COUNT", out _)
            || rule.TryGetValue("UNTIL", out var until) && DayOf(until) is null)
        {
            return Fail(line, CalendarFault.Unreadable);
        }

        var days = start is not null && DayOf(start.Value) is { } first ? last.DayNumber - first.DayNumber : 0;

        return ++_repeating == MostRepeating + 1 || days / apart / interval > MostRepeats ? Fail(line, CalendarFault.TooMuch) : line;

        bool Several(string part) => rule.TryGetValue(part, out var values) && values.Contains(',', StringComparison.Ordinal);

        bool TryNumber(string part, out int number)
        {
            number = 1;

            return !rule.TryGetValue(part, out var text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
        }
    }

    private CalendarLine? Fail(CalendarLine line, CalendarFault fault)
    {
        errors.Add(new ImportError.BadCalendar(line.Place, fault, $"{line.Name}:{line.Value}"));

        return null;
    }

    [GeneratedRegex("^(?<day>[0-9]{8})(T(?<time>[0-9]{6})Z?)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex("^[+]?P([0-9]{1,4}W|[0-9]{1,5}D(T[0-9HMS]{2,15})?|T[0-9HMS]{2,15})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Length();
}
