using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;

namespace OnCallBot.Wording;

/// <summary>How a holiday is called.</summary>
internal static class HolidayWording
{
    /// <summary>«Christmas Eve on Thu 24 Dec (from 14:00)»</summary>
    public static string WithDay(Holiday holiday, Voice voice) => $"{holiday.Name} on {voice.Day(holiday.Day)}{InBrackets(About(holiday, voice))}";

    /// <summary>«the holidays Christmas Day on Fri 25 Dec and Boxing Day on Sat 26 Dec»</summary>
    public static string Several(IReadOnlyCollection<Holiday> holidays, Voice voice) =>
        $"the {(holidays.Count == 1 ? "holiday" : "holidays")} {Voice.List(holidays.Select(holiday => WithDay(holiday, voice)))}";

    /// <summary>«Christmas Eve (Heiliger Abend, from 14:00)»</summary>
    public static string InList(Holiday holiday, Voice voice) =>
        $"{holiday.Name}{InBrackets(holiday.LocalName is { } local ? About(holiday, voice).Prepend(local) : About(holiday, voice))}";

    /// <summary>«Christmas Day on Fri 25 Dec», «a company day on Thu 24 Dec», «leave 21 Dec – 3 Jan»: the holidays, then the leave.</summary>
    public static IEnumerable<string> DaysOff(IReadOnlyCollection<DayOff> days, Voice voice) =>
        days.Where(day => day.Holiday is not null || day.IsCompanyDay).Select(day => Named(day, voice))
            .Concat(days.Select(day => day.Leave).OfType<Leave>().Distinct().Select(leave => $"leave {voice.Days(leave.Days)}"));

    private static string Named(DayOff day, Voice voice) => day switch
    {
        { IsRatherCompanyDay: true, Holiday: { } lighter } => $"{lighter.Name} and a company day on {voice.Day(day.Day)}",
        { Holiday: { } holiday } => WithDay(holiday, voice),
        _ => $"a company day on {voice.Day(day.Day)}",
    };

    private static IEnumerable<string> About(Holiday holiday, Voice voice)
    {
        if (holiday.Hours is { } hours)
        {
            yield return hours.To == 24 ? $"from {hours.From:00}:00" : hours.From == 0 ? $"until {hours.To:00}:00" : $"{hours.From:00}:00–{hours.To:00}:00";
        }

        if (holiday.StandsFor is { } day)
        {
            yield return $"in place of {voice.Day(day)}";
        }

        if (holiday.IsTentative)
        {
            yield return "tentative";
        }
    }

    private static string InBrackets(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } all ? $" ({all})" : "";
}
