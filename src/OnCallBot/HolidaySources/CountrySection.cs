using System.Collections.Concurrent;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;

namespace OnCallBot.HolidaySources;

/// <summary>What the program's texts say of one country.</summary>
internal sealed class CountrySection
{
    private const string WholeCountry = ".";

    private readonly FeastDays _feasts;
    private readonly string _text;
    private readonly string _overrides;
    private readonly ConcurrentDictionary<string, Holiday[]> _calendars = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">What the source says.</param>
    /// <param name="overrides">What wins over it.</param>
    public CountrySection(string code, string name, FeastDays feasts, string text, string overrides)
    {
        (_feasts, _text, _overrides) = (feasts, text, overrides);
        var caveat = Says("martial-law") ? CalendarCaveat.MartialLaw : Says("uncertain") ? CalendarCaveat.Uncertain : CalendarCaveat.None;
        Country = new HolidayCountry(code, name, Regions(text).ToValueList(), Says("region"), caveat);
    }

    public HolidayCountry Country { get; }

    /// <summary>The days of the country, or of a region of it, in order, one entry a day.</summary>
    public Holiday[] Of(string? region)
    {
        var place = region ?? WholeCountry;
        if (_calendars.TryGetValue(place, out var known))
        {
            return known;
        }

        return region is null || Country.FindRegion(region) is not null ? _calendars.GetOrAdd(place, Corrected(Read(_text, place), Read(_overrides, place))) : [];
    }

    /// <summary>What another source says of a year, with our own corrections of it, in order, one entry a day.</summary>
    public Holiday[] Corrected(string? region, int year, IEnumerable<Holiday> source) =>
        Corrected([.. source], Read(_overrides, region ?? WholeCountry).FindAll(holiday => holiday.Day.Year == year));

    private static Holiday[] Corrected(List<Holiday> source, List<Holiday> corrections)
    {
        source.RemoveAll(holiday => corrections.Exists(correction => correction.Day == holiday.Day));
        source.AddRange(corrections.FindAll(correction => correction.Name != HolidayLines.None));
        source.Sort(Compare);
        for (var i = source.Count - 1; i > 0; i--)
        {
            if (source[i].Day == source[i - 1].Day)
            {
                source.RemoveAt(i);
            }
        }

        return [.. source];
    }

    /// <summary>Of two on a day the first is the one that counts.</summary>
    private static int Compare(Holiday one, Holiday other) =>
        one.Day != other.Day ? one.Day.CompareTo(other.Day)
        : one.Kind != other.Kind ? one.Kind - other.Kind
        : one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight)
        : string.CompareOrdinal(one.Name, other.Name);

    private List<Holiday> Read(string text, string place)
    {
        var found = new List<Holiday>();
        new HolidayLines(place, _feasts, found).Read(text);

        return found;
    }

    private bool Says(string mark) => _overrides.Contains($"\n! {mark}\n", StringComparison.Ordinal);

    private static List<HolidayRegion> Regions(ReadOnlySpan<char> text)
    {
        var regions = new List<HolidayRegion>();
        while (text.Length > 0)
        {
            var line = HolidayText.Cut(ref text, '\n');
            if (line is ['@', ' ', .. var region])
            {
                regions.Add(new HolidayRegion(HolidayText.Cut(ref region, ' ').ToString(), region.ToString()));
            }
        }

        return regions;
    }
}
