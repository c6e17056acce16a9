using System.Collections.ObjectModel;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests;

/// <summary>A book that knows the holidays of a few calendars, and no regions.</summary>
public sealed class GivenHolidays(params IReadOnlyList<(string Calendar, Holiday[] Days)> calendars) : IHolidayBook
{
    public IReadOnlyDictionary<string, string> Countries => ReadOnlyDictionary<string, string>.Empty;

    public HolidayCountry? FindCountry(string code) => null;

    public IReadOnlyList<Holiday> In(HolidayCalendarId calendar, DayRange days) =>
        [.. calendars.Where(one => HolidayCalendarId.Parse(one.Calendar) == calendar).SelectMany(one => one.Days).Where(holiday => days.Contains(holiday.Day))];
}
