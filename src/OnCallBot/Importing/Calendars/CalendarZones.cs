using System.Buffers;

namespace OnCallBot.Importing.Calendars;

/// <summary>A calendar's names for time zones: IANA's, Windows', and IANA's with a provider's path in front.</summary>
internal static class CalendarZones
{
    private const int Longest = 100;

    // A name is looked up as a file's, and must not lead elsewhere.
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 _+-/.");

    public static TimeZoneInfo? Find(string name)
    {
        if (name.Length > Longest || name.AsSpan().ContainsAnyExcept(Letters) || name.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = name.Split('/');
        for (var from = 0; from < parts.Length; from++)
        {
            var part = string.Join('/', parts[from..]).Trim();
            if (part.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(part, out var zone) && Iana(zone) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static TimeZoneInfo? Iana(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found
        : null;
}
