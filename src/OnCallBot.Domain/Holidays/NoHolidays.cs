using System.Collections.ObjectModel;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Holidays;

/// <summary>A book with nothing in it.</summary>
internal sealed class NoHolidays : IHolidayBook
{
    public IReadOnlyDictionary<string, string> Countries => ReadOnlyDictionary<string, string>.Empty;

    public HolidayCountry? FindCountry(string code) => null;

    public IReadOnlyList<Holiday> In(HolidayCalendarId calendar, DayRange days) => [];
}
