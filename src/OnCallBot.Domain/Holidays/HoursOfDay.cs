namespace OnCallBot.Domain.Holidays;

/// <summary>The part of a day that is off, in whole hours: 14 to 24 is the afternoon of Christmas Eve.</summary>
public readonly record struct HoursOfDay(int From, int To);
