using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Holidays;

/// <summary>Reads a holiday calendar as people write it: DE-BE, de be, Germany, Germany Berlin.</summary>
public static class CalendarReader
{
    private static readonly char[] Separators = ['-', '_', '/', ',', ' '];

    /// <summary>The calendar, or what is wrong with it: no such country, no such region, a region needed.</summary>
    public static Result<HolidayCalendarId> Read(IHolidayBook book, string text)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(text);

        var words = text.Trim();
        if (FindCountry(book, words) is not ({ } country, var rest))
        {
            return new Refusal.NoSuchCountry(words, Near(book, words));
        }

        if (rest.Length == 0)
        {
            return country.NeedsRegion ? new Refusal.RegionNeeded(country) : new HolidayCalendarId(country.Code);
        }

        return FindRegion(country, rest) is { } region ? new HolidayCalendarId(country.Code, region.Code) : new Refusal.NoSuchRegion(country, rest);
    }

    /// <summary>The country that the text begins with, by its code or its name, and what follows it.</summary>
    private static (HolidayCountry Country, string Others)? FindCountry(IHolidayBook book, string text)
    {
        var end = text.IndexOfAny(Separators);
        var first = end < 0 ? text : text[..end];
        if (book.FindCountry(first) is { } country)
        {
            return (country, end < 0 ? "" : text[end..].Trim(Separators));
        }

        var named = book.Countries
            .Where(one => text.StartsWith(one.Value, StringComparison.OrdinalIgnoreCase) && (text.Length == one.Value.Length || Separators.Contains(text[one.Value.Length])))
            .OrderByDescending(one => one.Value.Length)
            .FirstOrDefault();

        return named.Key is { } code ? (book.FindCountry(code)!, text[named.Value.Length..].Trim(Separators)) : null;
    }

    private static HolidayRegion? FindRegion(HolidayCountry country, string text) =>
        country.FindRegion(text) ?? country.Regions.FirstOrDefault(region => region.Name.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The code of the country that was probably meant, or null; a code of two letters is near to too many others.</summary>
    private static string? Near(IHolidayBook book, string text)
    {
        var words = text.ToUpperInvariant();
        if (words == "UK" || words.StartsWith("UK-", StringComparison.Ordinal))
        {
            return book.FindCountry("GB")?.Code;
        }

        return book.Countries
            .Select(one => (Code: one.Key, Distance: Spelling.Distance(words, one.Value.ToUpperInvariant(), Spelling.Tolerance(words.Length))))
            .Where(one => one.Distance < int.MaxValue)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .FirstOrDefault().Code;
    }
}
