using System.Collections.Concurrent;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Time;

namespace OnCallBot.HolidaySources;

/// <summary>
/// The years that a server told, in the place of the program's own; our corrections win over both. The server tells no day that is off in
/// place of another: where it has the one, the program's own data say the other.
/// </summary>
internal sealed class NagerHolidays(EmbeddedHolidays own) : IHolidayBook
{
    private volatile Known _known = new([]);

    public IReadOnlyDictionary<string, string> Countries => own.Countries;

    public HolidayCountry? FindCountry(string code) => own.FindCountry(code);

    public NagerYear? FindYear(string country, int year) => _known.Years.GetValueOrDefault((country, year));

    public IReadOnlyList<NagerYear> Years => [.. _known.Years.Values];

    /// <summary>Takes what the server told, in the place of what it told before of the same years.</summary>
    public void Take(IEnumerable<NagerYear> years) => _known = new Known([.. years, .. _known.Years.Values]);

    public IReadOnlyList<Holiday> In(HolidayCalendarId calendar, DayRange days)
    {
        var known = _known;
        if (known.Years.Count == 0)
        {
            return own.In(calendar, days);
        }

        return
        [
            .. Enumerable.Range(days.First.Year, days.Last.Year - days.First.Year + 1)
                .SelectMany(year => known.Years.GetValueOrDefault((calendar.Country, year)) is { Days.Length: > 0 } told ? known.Of(calendar, told, own) : own.In(calendar, YearOf(year)))
                .Where(holiday => days.Contains(holiday.Day)),
        ];
    }

    private static DayRange YearOf(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private sealed class Known(IEnumerable<NagerYear> years)
    {
        private readonly ConcurrentDictionary<(HolidayCalendarId Calendar, int Year), IReadOnlyList<Holiday>> _calendars = [];

        public Dictionary<(string Country, int Year), NagerYear> Years { get; } = years.DistinctBy(one => (one.Country, one.Year)).ToDictionary(one => (one.Country, one.Year));

        public IReadOnlyList<Holiday> Of(HolidayCalendarId calendar, NagerYear told, EmbeddedHolidays own) =>
            _calendars.GetOrAdd((calendar, told.Year), _ => own.Corrected(calendar, told.Year, Holidays(calendar, told, own)));

        private static IEnumerable<Holiday> Holidays(HolidayCalendarId calendar, NagerYear told, EmbeddedHolidays own)
        {
            var ours = own.In(calendar, YearOf(told.Year));
            var days = told.Days.Where(day => day.Kind is not null && day.IsIn(calendar)).ToList();

            return days
                .Select(day => (Day: day, Ours: ours.FirstOrDefault(holiday => holiday.Day == day.Date && holiday.StandsFor is null)))
                .Select(one => new Holiday(one.Day.Date, one.Day.Name, one.Ours?.LocalName, one.Day.Kind!.Value, Hours: one.Ours?.Hours, IsTentative: one.Ours?.IsTentative ?? false))
                .Concat(ours.Where(holiday => holiday.StandsFor is { } day && (day.Year != told.Year || days.Exists(one => one.Date == day))));
        }
    }
}
