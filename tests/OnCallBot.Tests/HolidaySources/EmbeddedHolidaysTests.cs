using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.HolidaySources;

namespace OnCallBot.Tests.HolidaySources;

public sealed class EmbeddedHolidaysTests
{
    private static readonly DayRange AllYears = new(new DateOnly(2024, 1, 1), new DateOnly(2040, 12, 31));

    private static EmbeddedHolidays Book => EmbeddedHolidays.Book;

    // Each checked against what the country's government publishes.
    [Theory]
    [InlineData("DE-BE", 2026, "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("DE-BY", 2026, "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26")]
    [InlineData("DE-SN", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 10-31 11-17 12-25 12-26")]
    [InlineData("PT", 2026, "01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2027, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    [InlineData("GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28")]
    [InlineData("GB-ENG", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("GB-SCT", 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28")]
    [InlineData("GB-NIR", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28")]
    [InlineData("CA-ON", 2027, "01-01 02-15 03-26 03-29 05-24 07-01 09-06 10-11 12-25 12-26 12-27 12-28")]
    [InlineData("CA-BC", 2026, "01-01 02-16 04-03 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("GR", 2026, "01-01 01-06 02-23 03-25 04-10 04-12 04-13 05-01 05-31 06-01 08-15 10-28 12-25 12-26")]
    public void The_public_holidays_are_those_of_the_country(string calendar, int year, string days) =>
        Assert.Equal(days, string.Join(' ', Of(calendar, year).Where(holiday => holiday.Kind == HolidayKind.Public).Select(holiday => holiday.Day.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("GB-ENG", "2026-12-28", "2026-12-26", "Boxing Day")]
    [InlineData("GB-SCT", "2028-01-04", "2028-01-01", "New Year's Day")]
    [InlineData("US", "2026-07-03", "2026-07-04", "Independence Day")]
    [InlineData("US", "2027-12-31", "2028-01-01", "New Year's Day")]
    [InlineData("US", "2028-11-10", "2028-11-11", "Veterans Day")]
    [InlineData("CA-ON", "2027-12-27", "2027-12-25", "Christmas Day")]
    [InlineData("CA-QC", "2028-01-03", "2028-01-01", "New Year's Day")]
    public void A_day_in_place_of_another_says_so(string calendar, string day, string standsFor, string name)
    {
        var holiday = On(calendar, day);

        Assert.Equal((name, (DateOnly?)Given.Day(standsFor), true, HolidayKind.Public), (holiday?.Name, holiday?.StandsFor, holiday?.IsDayOff, holiday?.Kind));
    }

    [Theory]
    [InlineData("TR", "2026-03-20", true)]
    [InlineData("TR", "2026-03-22", true)]
    [InlineData("TR", "2026-10-29", false)]
    [InlineData("IN", "2026-11-08", true)]
    [InlineData("IN", "2026-03-04", true)]
    [InlineData("IN", "2026-01-26", false)]
    [InlineData("EG", "2026-04-13", false)]
    public void What_depends_on_the_moon_is_tentative(string calendar, string day, bool isTentative) =>
        Assert.Equal(isTentative, On(calendar, day)?.IsTentative);

    [Theory]
    [InlineData("IN-KA", "2026-11-08", "Diwali")]
    [InlineData("UA", "2027-05-08", "Day of Remembrance and Victory over Nazism")]
    [InlineData("UA", "2027-05-10", null)]
    [InlineData("CA-ON", "2026-09-30", null)]
    [InlineData("CA-YT", "2026-09-30", "National Day for Truth and Reconciliation")]
    [InlineData("GB-ENG", "2026-06-15", null)]
    public void Our_own_corrections_win(string calendar, string day, string? name) => Assert.Equal(name, On(calendar, day)?.Name);

    [Fact]
    public void A_part_of_a_day_and_the_local_name_are_kept()
    {
        Assert.Equal(
            new Holiday(Given.Day("2026-12-24"), "Christmas Eve", "Heiliger Abend", HolidayKind.Bank, Hours: new HoursOfDay(14, 24)),
            On("DE-BE", "2026-12-24"));
        Assert.Equal(new Holiday(Given.Day("2026-10-03"), "National Holiday", "Tag der Deutschen Einheit", HolidayKind.Public), On("DE-BE", "2026-10-03"));
    }

    [Theory]
    [InlineData("DE-XX")]
    [InlineData("XX")]
    [InlineData("DE-BE-X")]
    public void A_calendar_that_is_not_known_has_no_days(string calendar) => Assert.Empty(Book.In(HolidayCalendarId.Parse(calendar), AllYears));

    [Fact]
    public void Every_calendar_is_read_in_order_with_one_entry_a_day()
    {
        var calendars = 0;
        foreach (var (code, name) in Book.Countries)
        {
            var country = Book.FindCountry(code);
            Assert.Equal((code, name), (country?.Code, country?.Name));
            foreach (var region in country!.Regions.Select(region => region.Code).Prepend(null))
            {
                calendars++;
                var calendar = new HolidayCalendarId(code, region);
                var days = Book.In(calendar, AllYears);
                Assert.True(days.Zip(days.Skip(1), (one, next) => one.Day < next.Day).All(isBefore => isBefore), $"{calendar}");
                Assert.All(days, holiday => Assert.False(string.IsNullOrWhiteSpace(holiday.Name)));
                Assert.Equal(calendar, HolidayCalendarId.Parse(calendar.ToString()));
                Assert.True(region is null || CalendarReader.Read(Book, calendar.ToString()).Value == calendar, $"{calendar}");
            }
        }

        Assert.Equal((207, 207 + 364), (Book.Countries.Count, calendars));
    }

    [Fact]
    public void Every_year_that_is_told_has_days_in_every_country() =>
        Assert.All(Book.Countries.Keys, code => Assert.Equal(
            Enumerable.Range(2024, 17),
            Book.In(new HolidayCalendarId(code, Book.FindCountry(code)!.Regions is [var region, ..] ? region.Code : null), AllYears).Select(holiday => holiday.Day.Year).Distinct()));

    [Property(MaxTest = 300)]
    public Property Two_halves_of_a_stretch_have_what_the_whole_has() => Prop.ForAll(
        Gen.Choose(0, AllYears.Count - 2).Two().ToArbitrary(),
        Gen.Elements("DE-BE", "US", "IN", "GB-SCT", "TR").ToArbitrary(),
        (ends, calendar) =>
        {
            var (first, last) = (AllYears.First.AddDays(Math.Min(ends.Item1, ends.Item2)), AllYears.First.AddDays(Math.Max(ends.Item1, ends.Item2) + 1));
            var middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
            var id = HolidayCalendarId.Parse(calendar);
            var whole = Book.In(id, new DayRange(first, last));

            return whole.SequenceEqual(Book.In(id, new DayRange(first, middle)).Concat(Book.In(id, new DayRange(middle.AddDays(1), last))))
                && whole.All(holiday => first <= holiday.Day && holiday.Day <= last);
        });

    // By the rule of Gauss, in the form that Butcher gave it.
    [Fact]
    public void Easter_is_where_it_is_computed_to_be() => Assert.All(Enumerable.Range(2024, 17), year =>
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var easter = new DateOnly(year, (h + l - (7 * m) + 114) / 31, ((h + l - (7 * m) + 114) % 31) + 1);

        Assert.Equal("Good Friday", On("DE-BE", easter.AddDays(-2).ToString("O", CultureInfo.InvariantCulture))?.Name);
        Assert.Equal("Easter Monday", On("GB-ENG", easter.AddDays(1).ToString("O", CultureInfo.InvariantCulture))?.Name);
    });

    [Fact]
    public void The_data_goes_with_its_licence_and_a_notice()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "holidays");

        Assert.Contains("CC BY-SA 3.0", File.ReadAllText(Path.Combine(folder, "LICENSE")), StringComparison.Ordinal);
        Assert.Contains("date-holidays 3.37.0", File.ReadAllText(Path.Combine(folder, "NOTICE")), StringComparison.Ordinal);
        Assert.StartsWith("# Public holidays 2024-2040", File.ReadAllText(Path.Combine(folder, "holidays.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_of_the_data_tells_where_every_country_stands()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "holidays", "holidays.txt"));

        var indexed = new HolidayFile(() => new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var searched = new HolidayFile(Text(string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("& ", StringComparison.Ordinal)))));

        Assert.Equal(searched.Names.OrderBy(name => name.Key, StringComparer.Ordinal), indexed.Names.OrderBy(name => name.Key, StringComparer.Ordinal));
        Assert.All(searched.Names.Keys, code => Assert.Equal(searched.LinesOf(code).TrimEnd(), indexed.LinesOf(code).TrimEnd()));
    }

    [Fact]
    public void A_correction_takes_a_day_away_only_where_it_says()
    {
        var book = new EmbeddedHolidays(
            Text("~ easter 2026-04-05 2027-03-28\n\n= XA Land\n@ A One\n@ B Two\nFirst\n\tpublic fixed * | 02-03\nLast\n\tpublic fixed *-.-B | 2026-12-29..31\n\tschool fixed B | 12-29\n"),
            Text("= XA Land\n! region\n-\n\tpublic fixed A | 2026-02-03 2026-12-30\n"));

        Assert.Equal("02-03/27 12-29/26 12-31/26", Days("XA-A"));
        Assert.Equal("02-03/26 02-03/27 12-29/26 12-29/27", Days("XA-B"));
        Assert.Equal("02-03/26 02-03/27", Days("XA"));
        Assert.True(book.FindCountry("xa")!.NeedsRegion);

        string Days(string calendar) => string.Join(' ', book.In(HolidayCalendarId.Parse(calendar), AllYears).Select(holiday => holiday.Day.ToString("MM-dd'/'yy", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Holiday> Of(string calendar, int year) => Book.In(HolidayCalendarId.Parse(calendar), new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));

    private static Holiday? On(string calendar, string day) => Book.In(HolidayCalendarId.Parse(calendar), new DayRange(Given.Day(day), Given.Day(day))).SingleOrDefault();

    private static Func<Stream> Text(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes($"\n{text}"));
}
