using System.Globalization;
using OnCallBot.Domain.Holidays;

namespace OnCallBot.HolidaySources;

/// <summary>A line of days: <c>public fixed *-SCT | 12-26 2026-12-28&lt;12-26</c>.</summary>
/// <param name="Name">Null: these are no holidays.</param>
internal sealed record HolidayLine(string? Name, string? LocalName, HolidayKind Kind, HoursOfDay? Hours, bool IsTentative, string[] Places, bool IsEverywhereElse, string[] Days)
{
    private const string NoName = "-";
    private const string Everywhere = "*";

    public static HolidayLine Read(string names, string line)
    {
        var parts = line.Trim('\t').Split(" | ");
        var words = parts[0].Split(' ');
        var called = names.Split(" | ");
        var kind = words[0].Split('/');
        var isElsewhere = words[2].StartsWith(Everywhere, StringComparison.Ordinal);

        return new HolidayLine(
            called[0] == NoName ? null : called[0],
            called.Length > 1 ? called[1] : null,
            Enum.Parse<HolidayKind>(kind[0], ignoreCase: true),
            kind.Length > 1 ? Hours24(kind[1]) : null,
            words[1] == "tentative",
            isElsewhere ? words[2].Split('-')[1..] : words[2].Split(','),
            isElsewhere,
            parts[1].Split(' '));
    }

    public bool IsIn(string place) => Places.Contains(place, StringComparer.OrdinalIgnoreCase) != IsEverywhereElse;

    /// <summary>The holidays of the line, in no particular order.</summary>
    public IEnumerable<Holiday> Holidays(FeastDays feasts) =>
        Days.SelectMany(text => DaysOf(text, feasts)).Select(found => new Holiday(found.Day, Name ?? "", LocalName, Kind, found.StandsFor, Hours, IsTentative));

    private static IEnumerable<(DateOnly Day, DateOnly? StandsFor)> DaysOf(string text, FeastDays feasts)
    {
        if (feasts.Find(text) is { } days)
        {
            return days.Select(day => (day, (DateOnly?)null));
        }

        var parts = text.Split('<');
        if (parts.Length > 1)
        {
            var day = Day(parts[0]);

            return [(day, Day(parts[1].Length == "MM-dd".Length ? $"{day.Year}-{parts[1]}" : parts[1]))];
        }

        var ends = text.Split("..");
        if (ends.Length > 1)
        {
            var (first, last) = (Day(ends[0]), Day($"{ends[0][.."yyyy-MM-".Length]}{ends[1]}"));

            return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(count => (first.AddDays(count), (DateOnly?)null));
        }

        return text.Length == "MM-dd".Length ? feasts.Years.Select(year => (Day($"{year}-{text}"), (DateOnly?)null)) : [(Day(text), null)];
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static HoursOfDay Hours24(string text)
    {
        var ends = text.Split('-');

        return new HoursOfDay(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
    }
}
