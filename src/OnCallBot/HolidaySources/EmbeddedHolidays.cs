using System.Collections.Concurrent;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Time;

namespace OnCallBot.HolidaySources;

/// <summary>The holidays that the program carries: what a source says, and our own corrections, which win. A country is read when it is first asked for.</summary>
internal sealed class EmbeddedHolidays : IHolidayBook
{
    private static readonly Lazy<EmbeddedHolidays> All = new(() => new EmbeddedHolidays(Open("holidays.txt"), Open("overrides.txt")));

    private readonly ConcurrentDictionary<string, CountrySection> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly HolidayFile _source;
    private readonly HolidayFile _overrides;

    public EmbeddedHolidays(Func<Stream> source, Func<Stream> overrides)
    {
        _source = new HolidayFile(source);
        _overrides = new HolidayFile(overrides);
    }

    public static EmbeddedHolidays Book => All.Value;

    public IReadOnlyDictionary<string, string> Countries => _source.Names;

    public HolidayCountry? FindCountry(string code) => Find(code)?.Country;

    public IReadOnlyList<Holiday> In(HolidayCalendarId calendar, DayRange days)
    {
        var all = Find(calendar.Country)?.Of(calendar.Region) ?? [];
        var first = FirstFrom(all, days.First);
        var end = first;
        while (end < all.Length && all[end].Day <= days.Last)
        {
            end++;
        }

        return new ArraySegment<Holiday>(all, first, end - first);
    }

    /// <summary>What another source says of a calendar's year, with our own corrections of it.</summary>
    public IReadOnlyList<Holiday> Corrected(HolidayCalendarId calendar, int year, IEnumerable<Holiday> source) => Find(calendar.Country)?.Corrected(calendar.Region, year, source) ?? [];

    private CountrySection? Find(string code) => Countries.TryGetValue(code, out var name)
        ? _sections.GetOrAdd(code, _ => new CountrySection(code.ToUpperInvariant(), name, _source.Feasts, _source.LinesOf(code), _overrides.LinesOf(code)))
        : null;

    private static int FirstFrom(Holiday[] all, DateOnly day)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static Func<Stream> Open(string name) => () => typeof(EmbeddedHolidays).Assembly.GetManifestResourceStream($"holidays/{name}")!;
}
