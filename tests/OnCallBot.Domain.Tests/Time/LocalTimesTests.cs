using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Time;

public sealed class LocalTimesTests
{
    [Theory]
    [InlineData("America/New_York", "2026-01-15", "02:30", "2026-01-15T07:30Z")]
    [InlineData("America/New_York", "2026-07-15", "02:30", "2026-07-15T06:30Z")]
    [InlineData("Europe/Berlin", "2026-01-15", "00:00", "2026-01-14T23:00Z")]
    [InlineData("Europe/Berlin", "2026-07-15", "00:00", "2026-07-14T22:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-29", "02:30", "2026-03-28T21:00Z")]
    [InlineData("Asia/Kolkata", "2026-10-25", "02:30", "2026-10-24T21:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-06-01", "00:00", "2026-05-31T10:00Z")]
    [InlineData("Etc/GMT+12", "2026-06-01", "23:59", "2026-06-02T11:59Z")]
    public void A_wall_time_that_the_clocks_show_once_is_that_moment(string zone, string day, string time, string moment) =>
        Assert.Equal(Given.Moment(moment), Given.Day(day).At(Given.Time(time), Given.Zone(zone)));

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "01:59", "2026-03-08T06:59Z")]
    [InlineData("America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-03-08", "03:01", "2026-03-08T07:01Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "09:00", "2026-03-29T07:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "01:59", "2026-10-03T15:29Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03T15:30Z")]
    [InlineData("America/Santiago", "2026-09-05", "23:59", "2026-09-06T03:59Z")]
    [InlineData("America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00Z")]
    [InlineData("America/Santiago", "2026-09-06", "00:30", "2026-09-06T04:00Z")]
    [InlineData("America/Santiago", "2026-09-06", "01:00", "2026-09-06T04:00Z")]
    [InlineData("Antarctica/Troll", "2026-03-29", "01:30", "2026-03-29T01:00Z")]
    [InlineData("Africa/Casablanca", "2026-03-22", "02:30", "2026-03-22T02:00Z")]
    public void One_that_they_skip_is_the_first_moment_after_the_gap(string zone, string day, string time, string moment) =>
        Assert.Equal(Given.Moment(moment), Given.Day(day).At(Given.Time(time), Given.Zone(zone)));

    [Theory]
    [InlineData("America/New_York", "2026-11-01", "00:59", "2026-11-01T04:59Z")]
    [InlineData("America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("America/New_York", "2026-11-01", "02:00", "2026-11-01T07:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:29", "2026-04-04T14:29Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-04T15:30Z")]
    [InlineData("America/Santiago", "2026-04-04", "23:30", "2026-04-05T02:30Z")]
    [InlineData("America/Santiago", "2026-04-05", "00:00", "2026-04-05T04:00Z")]
    [InlineData("Antarctica/Troll", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    public void One_that_they_show_twice_is_the_first_of_the_two(string zone, string day, string time, string moment) =>
        Assert.Equal(Given.Moment(moment), Given.Day(day).At(Given.Time(time), Given.Zone(zone)));

    [Theory]
    [InlineData("2011-12-29", "23:59", "2011-12-30T09:59Z")]
    [InlineData("2011-12-30", "00:00", "2011-12-30T10:00Z")]
    [InlineData("2011-12-30", "12:00", "2011-12-30T10:00Z")]
    [InlineData("2011-12-31", "00:00", "2011-12-30T10:00Z")]
    [InlineData("2011-12-31", "12:00", "2011-12-30T22:00Z")]
    public void A_whole_day_that_a_country_skips_is_a_gap_like_any_other(string day, string time, string moment) =>
        Assert.Equal(Given.Moment(moment), Given.Day(day).At(Given.Time(time), Given.Zone("Pacific/Apia")));

    [Fact]
    public void A_midnight_that_is_skipped_still_begins_its_own_day()
    {
        var santiago = Given.Zone("America/Santiago");

        var start = Given.Day("2026-09-06").StartIn(santiago);

        Assert.Equal(Given.Day("2026-09-06"), start.DateIn(santiago));
        Assert.Equal(Given.Time("01:00"), start.TimeIn(santiago));
    }
}
