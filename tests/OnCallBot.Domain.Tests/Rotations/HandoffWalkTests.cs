using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Rotations;

/// <summary>Walks through a year in small steps, reading nothing but the clocks, and compares what a rotation computes.</summary>
public sealed class HandoffWalkTests
{
    public static TheoryData<string, string, string, int> Rotations()
    {
        // First days on which clocks change: Sundays, and the Friday that Samoa lost.
        (string Zone, string FirstDay, int Minutes)[] zones =
        [
            ("America/New_York", "2026-03-08", 10), ("Europe/Berlin", "2026-03-29", 10), ("Australia/Lord_Howe", "2026-04-05", 10), ("Asia/Kolkata", "2026-03-29", 10),
            ("America/Santiago", "2026-09-06", 10), ("Antarctica/Troll", "2026-03-29", 10), ("Pacific/Apia", "2011-12-30", 10),
            ("America/St_Johns", "2010-11-07", 1), // Its clocks changed at one minute past midnight.
        ];
        string[] handoffs = ["00:00", "01:40", "02:30", "09:00", "23:30"];

        var data = new TheoryData<string, string, string, int>();
        foreach (var (zone, firstDay, minutes) in zones)
        {
            foreach (var handoff in minutes == 1 ? handoffs[..2] : handoffs)
            {
                data.Add(zone, firstDay, handoff, minutes);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rotations))]
    public void A_year_walked_in_small_steps_finds_exactly_the_computed_handoffs(string zone, string firstDay, string handoff, int minutes)
    {
        var rotation = Given.Rotation(Given.Table(zone, handoff, firstDay));
        var middle = Given.Moment($"{firstDay}T00:00Z");
        var year = new TimeRange(middle.AddDays(-180), middle.AddDays(185));
        var steps = Steps(year, TimeSpan.FromMinutes(minutes)).ToList();
        var walked = Walk(steps, Given.Zone(zone), Given.Day(firstDay), Given.Time(handoff));

        var computed = rotation.HandoffsIn(year).ToList();
        var seen = WalkTurns(steps, moment => rotation.TurnAt(moment).During);

        Assert.Equal(walked, computed);
        Assert.Equal(walked, seen);
    }

    private static IEnumerable<DateTimeOffset> Steps(TimeRange range, TimeSpan step)
    {
        for (var moment = range.Start; moment < range.End; moment += step)
        {
            yield return moment;
        }
    }

    private static List<DateTimeOffset> Walk(List<DateTimeOffset> steps, TimeZoneInfo zone, DateOnly firstDay, TimeOnly handoff)
    {
        var found = new List<DateTimeOffset>();
        var before = long.MaxValue;
        foreach (var moment in steps)
        {
            var local = moment.In(zone);
            var passed = WeeksPassed(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
            if (passed > before)
            {
                found.Add(moment);
            }

            before = before == long.MaxValue ? passed : Math.Max(before, passed);
        }

        return found;

        // How many handoffs the clocks have shown; less again where they go back.
        long WeeksPassed(DateOnly day, TimeOnly time) =>
            (long)Math.Floor(((day.DayNumber - firstDay.DayNumber) + ((time.Ticks - handoff.Ticks) / (double)TimeSpan.TicksPerDay)) / 7);
    }

    private static List<DateTimeOffset> WalkTurns(List<DateTimeOffset> steps, Func<DateTimeOffset, TimeRange> turnAt)
    {
        var found = new List<DateTimeOffset>();
        var before = turnAt(steps[0]);
        foreach (var moment in steps)
        {
            var turn = turnAt(moment);
            Assert.True(turn.Contains(moment));
            if (turn != before)
            {
                Assert.Equal(before.End, turn.Start);
                found.Add(moment);
                before = turn;
            }
        }

        return found;
    }
}
