namespace OnCallBot.Domain.Holidays;

/// <summary>A part of a country with holidays of its own.</summary>
public sealed record HolidayRegion(string Code, string Name);
