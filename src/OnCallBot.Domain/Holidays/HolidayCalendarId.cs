namespace OnCallBot.Domain.Holidays;

/// <summary>Whose holidays: a country's, and a region's where it matters, as in DE-BE.</summary>
/// <param name="Country">Two letters, in capitals.</param>
/// <param name="Region">The region's code; null: what holds in the whole country.</param>
public readonly record struct HolidayCalendarId(string Country, string? Region = null)
{
    /// <summary>The calendar that <see cref="ToString"/> wrote.</summary>
    public static HolidayCalendarId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-', 2);

        return new HolidayCalendarId(parts[0], parts.Length > 1 ? parts[1] : null);
    }

    public override string ToString() => Region is null ? Country : $"{Country}-{Region}";
}
