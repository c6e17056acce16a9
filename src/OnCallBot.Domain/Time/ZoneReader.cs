using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Time;

/// <summary>Reads a time zone as people write it: Europe/Berlin, berlin, new york, UTC.</summary>
public static class ZoneReader
{
    private const char Separator = '/';
    private const string Utc = "UTC";
    private const int MostNear = 5;

    // Those that name a place; «Etc/GMT+5», «EST5EDT» and their like mean something else than they seem to.
    private static readonly Lazy<IReadOnlyList<TimeZoneInfo>> Zones = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId && (zone.Id == Utc || (zone.Id.Contains(Separator, StringComparison.Ordinal) && !zone.Id.StartsWith("Etc/", StringComparison.Ordinal)))).OrderBy(zone => zone.Id, StringComparer.Ordinal)]);

    /// <summary>The zone, or what is wrong with it: nothing goes by these words, or several do.</summary>
    public static Result<TimeZoneInfo> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = Folded(text);
        if (Zones.Value.FirstOrDefault(zone => Folded(zone.Id) == words) is { } named)
        {
            return named;
        }

        var cities = Zones.Value.Where(zone => CityOf(zone) == words).ToList();

        return cities switch
        {
            [var only] => only,
            [_, ..] => new Refusal.NoSuchZone(text.Trim(), cities.Select(zone => zone.Id).ToValueList()),
            _ => new Refusal.NoSuchZone(text.Trim(), Near(words)),
        };
    }

    /// <summary>Those in whose name the words stand, the ones that begin with them first.</summary>
    public static IEnumerable<TimeZoneInfo> Find(string text)
    {
        var words = Folded(text);

        return Zones.Value.Where(zone => Folded(zone.Id).Contains(words, StringComparison.Ordinal)).OrderByDescending(zone => CityOf(zone).StartsWith(words, StringComparison.Ordinal));
    }

    private static ValueList<string> Near(string words)
    {
        var city = words[(words.LastIndexOf(Separator) + 1)..];
        var limit = Spelling.Tolerance(city.Length);

        return Zones.Value
            .Select(zone => (zone.Id, Distance: Spelling.Distance(city, CityOf(zone), limit)))
            .Where(one => one.Distance < int.MaxValue)
            .OrderBy(one => one.Distance)
            .Select(one => one.Id)
            .Take(MostNear)
            .ToValueList();
    }

    private static string CityOf(TimeZoneInfo zone) => Folded(zone.Id[(zone.Id.LastIndexOf(Separator) + 1)..]);

    private static string Folded(string text) => text.Trim().Replace('_', ' ').ToUpperInvariant();
}
