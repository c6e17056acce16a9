using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Holidays;

/// <summary>What is known of holidays all over the world. It is reference, not the team's own: the program fills it.</summary>
public interface IHolidayBook
{
    /// <summary>The names of the countries by their codes.</summary>
    IReadOnlyDictionary<string, string> Countries { get; }

    /// <summary>The country of that code, or null.</summary>
    HolidayCountry? FindCountry(string code);

    /// <summary>The holidays of a calendar that fall on these days, at most one a day, in order. None where the calendar is not known.</summary>
    IReadOnlyList<Holiday> In(HolidayCalendarId calendar, DayRange days);
}
