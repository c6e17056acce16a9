using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>The time zones in which a handoff may be meant, the likeliest first. UTC tells little: many programs write it for want of another.</summary>
internal static class RotationZones
{
    private static readonly string[] Utc = ["UTC", "Etc/UTC", "GMT", "Etc/GMT"];

    public static IReadOnlyList<TimeZoneInfo> Likely(IReadOnlyList<CalendarFacts> calendars, TeamDraft draft, Rotation? existing, TeamState team)
    {
        var written = calendars.SelectMany(calendar => calendar.Events).SelectMany(one => one.Times).Select(time => time.Start.Zone);
        var titled = calendars.Select(calendar => calendar.ZoneName is { } name ? CalendarZones.Find(name) : null);
        IEnumerable<TimeZoneInfo?> all =
        [
            .. Often(written),
            draft.Schedule.Zone,
            existing?.Zone,
            .. titled,
            draft.Schedule.LikelyZone,
            .. team.RotationsByName.Select(rotation => rotation.Zone),
            .. Often(team.Engineers.Values.Where(engineer => !engineer.HasLeft).Select(engineer => engineer.Zone)),
        ];

        return [.. all.OfType<TimeZoneInfo>().Where(zone => !Utc.Contains(zone.Id, StringComparer.Ordinal)).Append(TimeZoneInfo.Utc).DistinctBy(zone => zone.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<TimeZoneInfo> Often(IEnumerable<TimeZoneInfo?> zones) =>
        zones.OfType<TimeZoneInfo>().GroupBy(zone => zone.Id, StringComparer.Ordinal).OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal).Select(own => own.First());
}
