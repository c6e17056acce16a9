using System.Globalization;
using FsCheck.Xunit;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;

namespace OnCallBot.Domain.Tests.Time.Spoken;

/// <summary>All read on Wednesday, 2 December 2026.</summary>
public sealed class DayReaderTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly string[] Formats = ["d MMM yyyy", "MMMM d, yyyy", "ddd d MMM yyyy", "d'.'M'.'yyyy", "dddd dd'.'MM'.'yyyy"];

    [Theory]
    [InlineData("weekend", "2026-12-05", "2026-12-06")]
    [InlineData("this weekend", "2026-12-05", "2026-12-06")]
    [InlineData("next weekend", "2026-12-12", "2026-12-13")]
    [InlineData("last weekend", "2026-11-28", "2026-11-29")]
    [InlineData("friday to next weekend", "2026-12-04", "2026-12-13")]
    public void A_weekend_is_two_days(string words, string first, string last)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Days(new DayRange(Given.Day(first), Given.Day(last))), reading);
    }

    [Theory]
    [InlineData("tonight", "20:00")]
    [InlineData("tonight at 22:30", "22:30")]
    public void Tonight_is_an_hour_of_today(string words, string time)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Moment(Today, Given.Time(time)), reading);
    }

    [Theory]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026-1-5", "2026-01-05")]
    [InlineData("2026/12/24", "2026-12-24")]
    [InlineData("24.12.2026", "2026-12-24")]
    [InlineData("24.12.26", "2026-12-24")]
    [InlineData("24.12.", "2026-12-24")]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("1.5.", "2027-05-01")]
    [InlineData("24/12", "2026-12-24")]
    [InlineData("12/24", "2026-12-24")]
    [InlineData("12/24/2027", "2027-12-24")]
    [InlineData("24-12-2026", "2026-12-24")]
    [InlineData("12/12", "2026-12-12")]
    [InlineData("dec 21", "2026-12-21")]
    [InlineData("Dec. 21st", "2026-12-21")]
    [InlineData("21 dec", "2026-12-21")]
    [InlineData("21. december", "2026-12-21")]
    [InlineData("21st of December", "2026-12-21")]
    [InlineData("dec 21, 2028", "2028-12-21")]
    [InlineData("21 DEC 2025", "2025-12-21")]
    [InlineData("1 sept", "2027-09-01")]
    [InlineData("29 feb", "2028-02-29")]
    [InlineData("2 dec", "2026-12-02")]
    [InlineData("1 dec", "2027-12-01")]
    [InlineData("today", "2026-12-02")]
    [InlineData("tomorrow", "2026-12-03")]
    [InlineData("Yesterday", "2026-12-01")]
    [InlineData("wednesday", "2026-12-02")]
    [InlineData("monday", "2026-12-07")]
    [InlineData("tues", "2026-12-08")]
    [InlineData("on fri", "2026-12-04")]
    [InlineData("next monday", "2026-12-07")]
    [InlineData("next friday", "2026-12-11")]
    [InlineData("this monday", "2026-11-30")]
    [InlineData("last sunday", "2026-11-29")]
    [InlineData("thu 24 dec", "2026-12-24")]
    [InlineData("in 3 days", "2026-12-05")]
    [InlineData("in a week", "2026-12-09")]
    [InlineData("in two weeks", "2026-12-16")]
    [InlineData("  2026-12-24  ", "2026-12-24")]
    public void A_day_is_read(string words, string day)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Day(Given.Day(day)), reading);
    }

    [Theory]
    [InlineData("next week", "2026-12-07")]
    [InlineData("this week", "2026-11-30")]
    [InlineData("last week", "2026-11-23")]
    public void A_week_is_read(string words, string monday)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Week(Given.Day(monday)), reading);
    }

    [Theory]
    [InlineData("2026-12-24 18:30", "2026-12-24", "18:30")]
    [InlineData("tomorrow at 9:00", "2026-12-03", "09:00")]
    [InlineData("monday 6pm", "2026-12-07", "18:00")]
    [InlineData("dec 24 at 12:30am", "2026-12-24", "00:30")]
    [InlineData("at 23:15", "2026-12-02", "23:15")]
    public void A_time_of_day_is_read(string words, string day, string time)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Moment(Given.Day(day), Given.Time(time)), reading);
    }

    [Theory]
    [InlineData("2026-12-21..2027-01-03", "2026-12-21", "2027-01-03")]
    [InlineData("21.12...3.1.", "2026-12-21", "2027-01-03")]
    [InlineData("dec 21 to jan 3", "2026-12-21", "2027-01-03")]
    [InlineData("dec 21 – dec 24", "2026-12-21", "2026-12-24")]
    [InlineData("tomorrow until friday", "2026-12-03", "2026-12-04")]
    [InlineData("from monday - next week", "2026-12-07", "2026-12-13")]
    [InlineData("dec 24..dec 24", "2026-12-24", "2026-12-24")]
    public void A_stretch_of_days_is_read(string words, string first, string last)
    {
        var reading = DayReader.Read(words, Today);

        AssertFound(new When.Days(new DayRange(Given.Day(first), Given.Day(last))), reading);
    }

    [Theory]
    [InlineData("growth next week", "growth")]
    [InlineData("Next Week growth", "growth")]
    [InlineData("profit metrics on dec 21", "profit metrics")]
    [InlineData("profit dec 21 metrics", "profit metrics")]
    [InlineData("growth now", "growth")]
    [InlineData("@dana 2026-12-24", "@dana")]
    public void What_is_no_date_is_left(string words, string rest)
    {
        var reading = DayReader.Read(words, Today);

        Assert.Equal(rest, Assert.IsType<DayReading.Found>(reading).Rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("growth")]
    [InlineData("jan")]
    [InlineData("april may june")]
    [InlineData("next")]
    [InlineData("in")]
    [InlineData("in 3")]
    [InlineData("schedule 6")]
    [InlineData("spark 3.5")]
    [InlineData("10.0.0.1")]
    [InlineData("12-24")]
    [InlineData("am")]
    [InlineData("🔥")]
    [InlineData("<!channel>")]
    [InlineData("شهر")]
    [InlineData("\ud800")]
    public void Words_that_name_no_time_are_left_alone(string words)
    {
        var reading = DayReader.Read(words, Today);

        Assert.IsType<DayReading.None>(reading);
    }

    [Theory]
    [InlineData("31 feb", DayFault.NoSuchDay, "31 feb", "2027-02-28")]
    [InlineData("growth feb 30, 2028", DayFault.NoSuchDay, "feb 30, 2028", "growth 2028-02-29")]
    [InlineData("2026-13-01", DayFault.NoSuchDay, "2026-13-01", "2026-12-01")]
    [InlineData("2026-02-30 growth", DayFault.NoSuchDay, "2026-02-30", "2026-02-28 growth")]
    [InlineData("0.0.", DayFault.NoSuchDay, "0.0.", "2027-01-01")]
    [InlineData("32.12.", DayFault.NoSuchDay, "32.12.", "2026-12-31")]
    [InlineData("dec 2026", DayFault.NoSuchDay, "dec 2026", "2026-12-31")]
    [InlineData("9999-12-31", DayFault.TooFar, "9999-12-31", "2199-12-31")]
    [InlineData("0001-01-01", DayFault.TooFar, "0001-01-01", "2000-01-01")]
    [InlineData("in 2000000000 weeks", DayFault.TooFar, "in 2000000000 weeks", "2199-12-31")]
    [InlineData("today 25:00", DayFault.NoSuchTime, "today 25:00", "2026-12-02 23:00")]
    [InlineData("mon 24 dec", DayFault.OtherWeekday, "mon 24 dec", "2026-12-24")]
    [InlineData("2027-01-03..2026-12-21", DayFault.Backwards, "2027-01-03..2026-12-21", "2026-12-21..2027-01-03")]
    [InlineData("dec 21..", DayFault.Unfinished, "dec 21..", "2026-12-21")]
    [InlineData("dec 21..growth", DayFault.Unfinished, "dec 21..", "2026-12-21growth")]
    [InlineData("dec 21..31 feb", DayFault.NoSuchDay, "31 feb", "dec 21..2027-02-28")]
    [InlineData("13/13", DayFault.NoSuchDay, "13/13", "2026-12-13")]
    public void What_was_meant_as_a_date_and_is_none_is_named_with_what_would_have_worked(string words, DayFault fault, string part, string instead)
    {
        var reading = DayReader.Read(words, Today);

        Assert.Equal(new DayReading.Wrong(fault, part, [instead]), reading);
    }

    [Fact]
    public void A_day_and_a_month_in_either_order_are_both_offered()
    {
        var reading = DayReader.Read("growth 3/4", Today);

        Assert.Equal(new DayReading.Wrong(DayFault.TwoWays, "3/4", ["growth 2027-04-03", "growth 2027-03-04"]), reading);
    }

    [Theory]
    [InlineData("growth tomorow", "growth tomorrow")]
    [InlineData("mondya", "monday")]
    [InlineData("21 decmber", "21 december")]
    [InlineData("growth nxet week", "growth next week")]
    [InlineData("growth", null)]
    [InlineData("marketing", null)]
    public void Slips_in_the_words_of_a_date_are_mended(string words, string? mended)
    {
        Assert.Equal(mended, DayReader.FindCorrected(words, Today));
    }

    [Property]
    public void Every_day_is_read_as_it_was_printed(DateOnly day, DateOnly today)
    {
        var (said, on) = (Within(day), Within(today));

        AssertFound(new When.Day(said), DayReader.Read(DayReader.Print(said), on));
        Assert.All(
            Formats,
            format => AssertFound(new When.Day(said), DayReader.Read(said.ToString(format, CultureInfo.InvariantCulture), on)));
    }

    [Property]
    public void Whatever_is_typed_is_read_without_an_error_and_the_same_after_what_would_have_worked(FsCheck.NonNull<string> words, DateOnly today)
    {
        var reading = DayReader.Read(words.Get, Within(today));

        Assert.DoesNotContain((reading as DayReading.Wrong)?.Instead ?? [], instead => DayReader.Read(instead, Within(today)) is DayReading.None);
    }

    private static void AssertFound(When when, DayReading reading)
    {
        var found = Assert.IsType<DayReading.Found>(reading);
        Assert.Equal((when, ""), (found.When, found.Rest));
    }

    private static DateOnly Within(DateOnly day) => new(2001 + (day.Year % 198), day.Month, Math.Min(day.Day, 28));
}
