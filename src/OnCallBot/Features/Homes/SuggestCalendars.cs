using OnCallBot.Domain.Holidays;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet.Interaction;

namespace OnCallBot.Features.Homes;

/// <summary>Holiday calendars of the countries that what was typed may mean, each with its regions.</summary>
internal sealed class SuggestCalendars(ITeamStore store) : IBlockOptionProvider
{
    private const int MostCountries = 5;

    public Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request)
    {
        var book = store.Current.Holidays;
        var words = (request.Value ?? "").Trim();
        var code = words.Split('-', ' ')[0];
        var options = book.Countries
            .Where(country => country.Key.Equals(code, StringComparison.OrdinalIgnoreCase) || country.Value.Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(country => country.Key.Equals(code, StringComparison.OrdinalIgnoreCase) || country.Value.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            .ThenBy(country => country.Value, StringComparer.Ordinal)
            .Take(MostCountries)
            .Select(country => book.FindCountry(country.Key))
            .OfType<HolidayCountry>()
            .SelectMany(Calendars)
            .Select(calendar => SettingsForm.OptionOf(HolidayCalendarWording.Named(calendar, book), calendar.ToString()))
            .Append(SettingsForm.OptionOf(HomeFormWording.NoCalendar, SettingsForm.NoCalendar));

        return Task.FromResult(new BlockOptionsResponse { Options = [.. options.Take(SuggestZones.Most)] });
    }

    private static IEnumerable<HolidayCalendarId> Calendars(HolidayCountry country)
    {
        if (!country.NeedsRegion)
        {
            yield return new HolidayCalendarId(country.Code);
        }

        foreach (var region in country.Regions)
        {
            yield return new HolidayCalendarId(country.Code, region.Code);
        }
    }
}
