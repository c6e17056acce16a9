using System.Collections.Concurrent;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;

namespace OnCallBot.HolidaySources;

/// <summary>What the program's texts say of one country.</summary>
internal sealed class CountrySection
{
    private const string WholeCountry = ".";

    private readonly FeastDays _feasts;
    private readonly List<HolidayLine> _lines;
    private readonly List<HolidayLine> _overrides;
    private readonly ConcurrentDictionary<string, Holiday[]> _calendars = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">What the source says.</param>
    /// <param name="overrides">What wins over it.</param>
    public CountrySection(string code, string name, FeastDays feasts, IReadOnlyList<string> lines, IReadOnlyList<string> overrides)
    {
        _feasts = feasts;
        _lines = [.. Entries(lines)];
        _overrides = [.. Entries(overrides)];
        var marks = overrides.Where(line => line.StartsWith("! ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();
        var caveat = marks.Contains("martial-law") ? CalendarCaveat.MartialLaw : marks.Contains("uncertain") ? CalendarCaveat.Uncertain : CalendarCaveat.None;
        Country = new HolidayCountry(code, name, Regions(lines).ToValueList(), marks.Contains("region"), caveat);
    }

    public HolidayCountry Country { get; }

    /// <summary>The days of the country, or of a region of it, in order, one entry a day.</summary>
    public Holiday[] Of(string? region) => region is null || Country.FindRegion(region) is not null
        ? _calendars.GetOrAdd(region ?? WholeCountry, Expand)
        : [];

    private Holiday[] Expand(string place)
    {
        var better = _overrides.Where(line => line.IsIn(place)).SelectMany(line => line.Holidays(_feasts)).ToList();
        var known = better.Select(holiday => holiday.Day).ToHashSet();

        return
        [
            .. _lines.Where(line => line.IsIn(place)).SelectMany(line => line.Holidays(_feasts))
                .Where(holiday => !known.Contains(holiday.Day))
                .Concat(better.Where(holiday => holiday.Name.Length > 0))
                .GroupBy(holiday => holiday.Day)
                .Select(day => day.OrderBy(holiday => holiday.Kind).ThenByDescending(holiday => holiday.Weight).First())
                .OrderBy(holiday => holiday.Day),
        ];
    }

    private static IEnumerable<HolidayRegion> Regions(IEnumerable<string> lines) => lines
        .Where(line => line.StartsWith("@ ", StringComparison.Ordinal))
        .Select(line => line.Split(' ', 3))
        .Select(words => new HolidayRegion(words[1], words[2]));

    private static IEnumerable<HolidayLine> Entries(IEnumerable<string> lines)
    {
        var names = "";
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] is not ('#' or '@' or '!')))
        {
            if (line[0] != '\t')
            {
                names = line;
                continue;
            }

            yield return HolidayLine.Read(names, line);
        }
    }
}
