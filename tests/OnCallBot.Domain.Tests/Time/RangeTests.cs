using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Time;

public sealed class RangeTests
{
    [Fact]
    public void A_time_range_has_its_start_and_not_its_end()
    {
        var range = Given.Range("2026-01-05T08:00Z", "2026-01-12T08:00Z");

        Assert.True(range.Contains(Given.Moment("2026-01-05T08:00Z")));
        Assert.False(range.Contains(Given.Moment("2026-01-12T08:00Z")));
        Assert.False(range.Overlaps(Given.Range("2026-01-12T08:00Z", "2026-01-12T09:00Z")));
        Assert.Null(range.Intersect(Given.Range("2026-01-12T08:00Z", "2026-01-12T09:00Z")));
    }

    [Fact]
    public void A_time_range_is_never_empty() =>
        Assert.Throws<ArgumentException>(() => Given.Range("2026-01-05T08:00Z", "2026-01-05T09:00+01:00"));

    [Fact]
    public void What_two_ranges_share_is_the_later_start_to_the_earlier_end() =>
        Assert.Equal(
            Given.Range("2026-01-06T00:00Z", "2026-01-07T00:00Z"),
            Given.Range("2026-01-05T00:00Z", "2026-01-07T00:00Z").Intersect(Given.Range("2026-01-06T00:00Z", "2026-01-08T00:00Z")));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-29", 47)]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25", 25)]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06", 23)]
    [InlineData("Asia/Kolkata", "2026-03-28", "2026-03-29", 48)]
    public void Whole_days_are_as_long_as_the_clocks_make_them(string zone, string first, string last, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), new DayRange(Given.Day(first), Given.Day(last)).In(Given.Zone(zone)).Length);

    [Fact]
    public void Days_that_end_before_they_begin_are_refused() =>
        Assert.Throws<ArgumentException>(() => new DayRange(Given.Day("2026-01-02"), Given.Day("2026-01-01")));
}
