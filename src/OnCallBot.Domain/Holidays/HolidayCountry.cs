namespace OnCallBot.Domain.Holidays;

/// <summary>A country whose holidays are known.</summary>
/// <param name="Code">Two letters, in capitals.</param>
/// <param name="NeedsRegion">Without a region its holidays would be mostly wrong.</param>
public sealed record HolidayCountry(string Code, string Name, ValueList<HolidayRegion> Regions, bool NeedsRegion, CalendarCaveat Caveat)
{
    public HolidayRegion? FindRegion(string code) => Regions.FirstOrDefault(region => region.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
