namespace OnCallBot.HolidaySources;

/// <summary>A country's holidays of one year, as the server last told them.</summary>
/// <param name="Days">None: the server has no data for it.</param>
internal sealed record NagerYear(string Country, int Year, DateTimeOffset FetchedAt, NagerDay[] Days);
