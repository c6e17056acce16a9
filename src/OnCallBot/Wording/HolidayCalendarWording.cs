using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Slack;

namespace OnCallBot.Wording;

/// <summary>What the bot says of what is no holiday calendar. Plain text: it stands in messages and in a terminal.</summary>
internal static class HolidayCalendarWording
{
    private const int MostRegions = 60;

    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.NoSuchCountry(var words, { } near) => $"«{words}» is no country whose holidays I know. Did you mean «{near}»?",
        Refusal.NoSuchCountry(var words, _) => $"«{words}» is no country whose holidays I know. A calendar is a country's two letters, and a region's where it matters: US, PT, DE-BE.",
        Refusal.RegionNeeded(var country) => $"In {Named(country)} the holidays differ too much from region to region. Say which, as in «{Example(country)}»: {Regions(country)}.",
        Refusal.NoSuchRegion({ Regions.Count: 0 } country, var words) => $"{Named(country)} has no region «{words}»: its holidays are the same everywhere. Write «{country.Code}».",
        Refusal.NoSuchRegion(var country, var words) => $"{Named(country)} has no region «{words}»: {Regions(country)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A calendar is not refused for this."),
    };

    /// <summary>«Germany, Berlin (DE-BE)»</summary>
    public static string Named(HolidayCalendarId calendar, IHolidayBook book) => book.FindCountry(calendar.Country) is { } country
        ? $"{country.Name}{(calendar.Region is { } region ? $", {country.FindRegion(region)?.Name ?? region}" : "")} ({calendar})"
        : calendar.ToString();

    /// <summary>The region that is offered first: of the United Kingdom, England.</summary>
    public static string Example(HolidayCountry country) => $"{country.Code}-{(country.FindRegion("ENG") ?? country.Regions[0]).Code}";

    private static string Named(HolidayCountry country) => $"{country.Name} ({country.Code})";

    private static string Regions(HolidayCountry country)
    {
        var shown = Shortened.Shown(country.Regions.Count, MostRegions);
        var regions = string.Join(", ", country.Regions.Take(shown).Select(region => $"{country.Code}-{region.Code} {region.Name}"));

        return country.Regions.Count > shown ? $"{regions} and {country.Regions.Count - shown} more" : regions;
    }
}
