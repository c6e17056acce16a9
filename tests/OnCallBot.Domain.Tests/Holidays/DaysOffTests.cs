using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Holidays;

public sealed class DaysOffTests
{
    private static readonly Holiday Christmas = new(Given.Day("2026-12-25"), "Christmas Day", LocalName: null, HolidayKind.Public);

    private static readonly Holiday Boxing = new(Given.Day("2026-12-26"), "Boxing Day", LocalName: null, HolidayKind.Public);

    private static readonly Holiday InItsPlace = Boxing with { Day = Given.Day("2026-12-28"), StandsFor = Boxing.Day };

    private static readonly Holiday Eve = new(Given.Day("2026-12-24"), "Christmas Eve", "Heiliger Abend", HolidayKind.Bank, Hours: new HoursOfDay(14, 24));

    private static readonly Holiday School = new(Given.Day("2026-12-23"), "School's out", LocalName: null, HolidayKind.School);

    private static readonly Engineer Ana = Given.Engineer("Ana", zone: "Europe/Berlin", holidays: "XA");

    private static readonly GivenHolidays Book = new(("XA", [School, Eve, Christmas, Boxing, InItsPlace]));

    private static readonly TimeRange ChristmasWeek = Given.Range("2026-12-21T09:00+01:00", "2026-12-28T09:00+01:00");

    [Fact]
    public void A_week_that_ends_on_a_holiday_s_morning_touches_it()
    {
        var days = DaysOff.Of(Given.SmallTeam.With(Book).With(Ana), Given.Rotation(), Ana.Id, ChristmasWeek);

        Assert.Equal([Eve, Christmas, Boxing, InItsPlace], days.Select(day => day.Holiday));
    }

    [Fact]
    public void A_day_off_for_several_reasons_is_one_day_with_all_of_them()
    {
        var leave = Given.Leave(Ana, "2026-12-25", "2027-01-03");
        var rotation = Given.Rotation() with { CompanyDays = [Given.Day("2026-12-24"), Given.Day("2026-12-22"), Given.Day("2026-12-29")] };

        var days = DaysOff.Of(Given.SmallTeam.With(Book).With(Ana, leave, rotation), rotation, Ana.Id, ChristmasWeek);

        Assert.Equal(
            [
                new DayOff(Given.Day("2026-12-22"), Holiday: null, IsCompanyDay: true, Leave: null),
                new DayOff(Given.Day("2026-12-24"), Eve, IsCompanyDay: true, Leave: null),
                new DayOff(Given.Day("2026-12-25"), Christmas, IsCompanyDay: false, leave),
                new DayOff(Given.Day("2026-12-26"), Boxing, IsCompanyDay: false, leave),
                new DayOff(Given.Day("2026-12-27"), Holiday: null, IsCompanyDay: false, leave),
                new DayOff(Given.Day("2026-12-28"), InItsPlace, IsCompanyDay: false, leave),
            ],
            days);
    }

    // While Berlin has Christmas morning, New York has the night before it, and Auckland's Christmas becomes Boxing Day.
    [Theory]
    [InlineData("America/New_York", "2026-12-24 2026-12-25")]
    [InlineData("Europe/Berlin", "2026-12-25")]
    [InlineData("Pacific/Auckland", "2026-12-25 2026-12-26")]
    public void Days_are_those_of_the_engineer_s_own_clock(string zone, string days)
    {
        var engineer = Ana with { Zone = Given.Zone(zone) };

        var holidays = DaysOff.HolidaysIn(Given.SmallTeam.With(Book).With(engineer), Given.Rotation(), engineer.Id, Given.Range("2026-12-25T00:00+01:00", "2026-12-25T13:00+01:00"));

        Assert.Equal(days, string.Join(' ', holidays.Select(holiday => $"{holiday.Day:yyyy-MM-dd}")));
    }

    [Fact]
    public void Nobody_s_calendar_is_guessed() =>
        Assert.Empty(DaysOff.HolidaysOf(Given.SmallTeam.With(Book), Given.Ana.Id, new DayRange(Given.Day("2026-01-01"), Given.Day("2026-12-31"))));

    [Fact]
    public void Weights_are_those_of_the_day_and_a_holiday_counts_once()
    {
        Assert.Equal([0m, 0.5m, 2m, 1m, 1m], Book.In(new HolidayCalendarId("XA"), new DayRange(School.Day, InItsPlace.Day)).Select(holiday => holiday.Weight));
        Assert.Equal(2m, (Christmas with { Day = Given.Day("2027-12-27"), StandsFor = Given.Day("2027-12-25") }).Weight);
        Assert.Equal(2m, (Boxing with { Name = "End of Ramadan (Eid al-Fitr)" }).Weight);
        Assert.Equal(3.5m, DaysOff.Weight([School, Eve, Christmas, Boxing, InItsPlace]));
    }

    [Fact]
    public void Of_a_holiday_and_a_company_day_in_one_the_one_that_weighs_more_counts()
    {
        Assert.Equal(1m, DaysOff.Weight([OnCompanyDay(Eve)]));
        Assert.Equal(2m, DaysOff.Weight([OnCompanyDay(Christmas)]));
        Assert.Equal(1m, DaysOff.Weight([OnCompanyDay(InItsPlace)]));
        Assert.Equal(1m, DaysOff.Weight([OnCompanyDay(Boxing), OnCompanyDay(InItsPlace)]));
        Assert.Equal(1m, DaysOff.Weight([new DayOff(Eve.Day, Holiday: null, IsCompanyDay: true, Leave: null)]));
        Assert.Equal(3.5m, DaysOff.Weight([.. new[] { Eve, Christmas, Boxing, InItsPlace }.Select(holiday => OnCompanyDay(holiday) with { IsCompanyDay = false })]));
    }

    [Fact]
    public void A_change_of_the_team_keeps_the_book() => Assert.Same(Book, Given.SmallTeam.With(Book).With(Ana).Holidays);

    private static DayOff OnCompanyDay(Holiday holiday) => new(holiday.Day, holiday, IsCompanyDay: true, Leave: null);
}
