using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Time;

/// <summary>Walks through a year of every zone minute by minute, reading nothing but the clocks.</summary>
public sealed class LocalTimesWalkTests
{
    private const int MinutesOfADay = 24 * 60;
    private const int WallStep = 5;

    public static TheoryData<string, string> YearsOfZones => new()
    {
        { "America/New_York", "2026-01-01" },
        { "Europe/Berlin", "2026-01-01" },
        { "Australia/Lord_Howe", "2026-01-01" },
        { "Asia/Kolkata", "2026-01-01" },
        { "America/Santiago", "2026-01-01" },
        { "America/St_Johns", "2010-01-01" }, // Its clocks went back from one minute past midnight.
        { "Antarctica/Troll", "2026-01-01" },
        { "Africa/Casablanca", "2026-01-01" },
        { "Pacific/Apia", "2011-07-01" },
    };

    [Theory]
    [MemberData(nameof(YearsOfZones))]
    public void Every_wall_time_is_the_first_moment_at_which_the_clocks_show_it_or_a_later_one(string zoneId, string first)
    {
        var zone = Given.Zone(zoneId);
        var walls = FirstMoments(zone, Given.Day(first), days: 365);

        foreach (var (wall, moment) in walls)
        {
            var (day, minute) = Math.DivRem(wall, MinutesOfADay);
            var found = DateOnly.FromDayNumber((int)day).At(TimeOnly.MinValue.AddMinutes(minute), zone);
            if (found != moment)
            {
                Assert.Fail($"{DateOnly.FromDayNumber((int)day):O} {minute / 60}:{minute % 60:00} in {zoneId} is {moment:O} and was said to be {found:O}.");
            }
        }
    }

    private static List<(long Wall, DateTimeOffset Moment)> FirstMoments(TimeZoneInfo zone, DateOnly first, int days)
    {
        var walls = new List<(long, DateTimeOffset)>(days * MinutesOfADay / WallStep);
        var next = (long)first.DayNumber * MinutesOfADay;
        var end = next + ((long)days * MinutesOfADay);
        var moment = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1);
        while (next < end)
        {
            var shown = (moment.Ticks + zone.GetUtcOffset(moment).Ticks) / TimeSpan.TicksPerMinute;
            for (; next <= shown && next < end; next += WallStep)
            {
                walls.Add((next, moment));
            }

            moment = moment.AddMinutes(1);
        }

        return walls;
    }
}
