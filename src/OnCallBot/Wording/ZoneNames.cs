using System.Collections.Frozen;

namespace OnCallBot.Wording;

/// <summary>Time zones by the letters people know them by: CET, EST. .NET has none; where none are usual, the distance from UTC says it.</summary>
internal static class ZoneNames
{
    private const int Hour = 60;

    private static readonly FrozenDictionary<(string Zone, int Minutes), string> Letters = Rows().ToFrozenDictionary(row => row.Key, row => row.Value);

    public static string Of(TimeZoneInfo zone, TimeSpan offset)
    {
        var minutes = (int)offset.TotalMinutes;
        if (Letters.TryGetValue((zone.Id, minutes), out var letters))
        {
            return letters;
        }

        var (hours, rest) = Math.DivRem(Math.Abs(minutes), Hour);

        return minutes == 0 ? "UTC" : $"UTC{(minutes < 0 ? '-' : '+')}{hours}{(rest == 0 ? "" : $":{rest:00}")}";
    }

    private static IEnumerable<KeyValuePair<(string Zone, int Minutes), string>> Rows() =>
    [
        .. Row("CET", 60, "CEST", 120, "Africa/Ceuta Arctic/Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich"),
        .. Row("EET", 120, "EEST", 180, "Asia/Nicosia Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius"),
        .. Row("WET", 0, "WEST", 60, "Atlantic/Canary Atlantic/Faroe Atlantic/Madeira Europe/Lisbon"),
        .. Row("GMT", 0, "BST", 60, "Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London"),
        .. Row("GMT", 0, "IST", 60, "Europe/Dublin"),
        .. Row("GMT", 0, "GMT", 0, "Africa/Accra Africa/Dakar Atlantic/Reykjavik"),
        .. Row("MSK", 180, "MSK", 180, "Europe/Moscow"),
        .. Row("EST", -300, "EDT", -240, "America/Detroit America/Indiana/Indianapolis America/Montreal America/New_York America/Toronto US/Eastern"),
        .. Row("CST", -360, "CDT", -300, "America/Chicago America/Winnipeg US/Central"),
        .. Row("MST", -420, "MDT", -360, "America/Boise America/Denver America/Edmonton US/Mountain"),
        .. Row("MST", -420, "MST", -420, "America/Phoenix"),
        .. Row("PST", -480, "PDT", -420, "America/Los_Angeles America/Tijuana America/Vancouver US/Pacific"),
        .. Row("AKST", -540, "AKDT", -480, "America/Anchorage"),
        .. Row("HST", -600, "HST", -600, "Pacific/Honolulu"),
        .. Row("AST", -240, "ADT", -180, "America/Halifax"),
        .. Row("NST", -210, "NDT", -150, "America/St_Johns"),
        .. Row("IST", 330, "IST", 330, "Asia/Calcutta Asia/Kolkata"),
        .. Row("IST", 120, "IDT", 180, "Asia/Jerusalem"),
        .. Row("JST", 540, "JST", 540, "Asia/Tokyo"),
        .. Row("KST", 540, "KST", 540, "Asia/Seoul"),
        .. Row("HKT", 480, "HKT", 480, "Asia/Hong_Kong"),
        .. Row("AEST", 600, "AEDT", 660, "Australia/Hobart Australia/Melbourne Australia/Sydney"),
        .. Row("AEST", 600, "AEST", 600, "Australia/Brisbane"),
        .. Row("ACST", 570, "ACDT", 630, "Australia/Adelaide"),
        .. Row("AWST", 480, "AWST", 480, "Australia/Perth"),
        .. Row("NZST", 720, "NZDT", 780, "Pacific/Auckland"),
        .. Row("SAST", 120, "SAST", 120, "Africa/Johannesburg"),
        .. Row("EAT", 180, "EAT", 180, "Africa/Nairobi"),
        .. Row("WAT", 60, "WAT", 60, "Africa/Lagos"),
    ];

    private static IEnumerable<KeyValuePair<(string Zone, int Minutes), string>> Row(string winter, int winterMinutes, string summer, int summerMinutes, string zones)
    {
        foreach (var zone in zones.Split(' '))
        {
            yield return new((zone, winterMinutes), winter);
            if (summerMinutes != winterMinutes)
            {
                yield return new((zone, summerMinutes), summer);
            }
        }
    }
}
