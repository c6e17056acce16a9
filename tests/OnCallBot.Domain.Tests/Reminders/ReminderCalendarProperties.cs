using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Reminders;

/// <summary>Wherever somebody lives, whenever they work and whatever days they have off: reminders come on the days that a walk over all days finds.</summary>
[Properties(Arbitrary = [typeof(ReminderCalendarProperties)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class ReminderCalendarProperties
{
    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Auckland", "Australia/Lord_Howe", "America/Santiago", "Africa/Casablanca"];

    // Around the days on which the clocks of the north and of the south change.
    private static readonly DateOnly[] Mondays = [Given.Day("2026-03-30"), Given.Day("2026-04-06"), Given.Day("2026-11-02"), Given.Day("2026-10-05"), Given.Day("2026-12-21")];

    public static Arbitrary<Case> Cases() =>
        (from zone in Gen.Elements(Zones)
         from monday in Gen.Elements(Mondays)
         from start in Gen.Choose(0, 18)
         from length in Gen.Choose(2, 6)
         from off in Gen.SubListOf(Enumerable.Range(0, 60))
         from leave in Gen.Choose(3, 50)
         from leaveDays in Gen.Choose(0, 20)
         select new Case(
             zone,
             monday,
             new WorkingHours(new TimeOnly(start, 0), new TimeOnly(start + length - 1, 59)),
             [.. off.Where((_, index) => index % 3 == 0).Select(days => monday.AddDays(-days))],
             leaveDays == 0 ? null : new DayRange(monday.AddDays(-leave), monday.AddDays(leaveDays - leave - 1)))).ToArbitrary();

    [Property]
    public void Each_stage_goes_out_once_on_its_day_while_they_work(Case one)
    {
        var team = new RemindedTeam();
        var zone = Given.Zone(one.Zone);
        team.Put(
            Given.Team("Data Engineering") with { Hours = one.Hours },
            RemindedTeam.Ana with { Zone = zone, Holidays = null },
            Given.Leave(Given.Ana, $"{one.Monday.AddDays(2):yyyy-MM-dd}", $"{one.Monday.AddDays(2):yyyy-MM-dd}"));
        team.Put(one.Off.Select(day => new Domain.Holidays.CompanyDay(day, "off.ics")));
        if (one.Leave is { } away)
        {
            team.Put(new Leave(Given.Ana.Id, away, FromFiles: false));
        }

        team.Now = one.Monday.AddDays(-120).StartIn(zone);
        var posted = new List<(DateOnly Day, int Stage)>();
        while (team.Now < one.Monday.AddDays(3).StartIn(zone))
        {
            foreach (var due in team.Look(Next(team.Now, one, zone)).Where(due => due.Conflict.Holder == Given.Ana.Id && due.Conflict.Shift.During.Start.DateIn(Given.Zone("Europe/Berlin")) == one.Monday))
            {
                posted.Add((team.Now.DateIn(zone), due.Stage));
                Assert.True(IsBusinessDay(team.Now.DateIn(zone), one));
                Assert.InRange(team.Now.TimeIn(zone), one.Hours.Start, one.Hours.End);
            }
        }

        var begins = one.Monday.At(Given.Time("09:00"), Given.Zone("Europe/Berlin"));
        var expected = team.Stages.Select(stage => (Day: WalkTo(begins, stage, one, zone), Stage: stage)).GroupBy(stage => stage.Day)
            .Select(group => (Day: group.Key, Stage: group.Min(stage => stage.Stage))).OrderBy(stage => stage.Day).ToList();

        // A later stage that no business day is left for goes out early, and then an earlier one is over.
        Assert.Equal(expected.Where((stage, index) => expected.Take(index).All(before => before.Stage > stage.Stage)), posted);
    }

    /// <summary>The next look at ten in Berlin, or their next morning.</summary>
    private static DateTimeOffset Next(DateTimeOffset now, Case one, TimeZoneInfo zone) =>
        new[] { Day(now, Given.Time("10:00"), Given.Zone("Europe/Berlin")), Day(now, one.Hours.Start, zone) }.Min();

    private static DateTimeOffset Day(DateTimeOffset now, TimeOnly time, TimeZoneInfo zone) =>
        Enumerable.Range(0, 3).Select(days => now.DateIn(zone).AddDays(days).At(time, zone)).First(at => at > now);

    private static DateOnly WalkTo(DateTimeOffset begins, int stage, Case one, TimeZoneInfo zone)
    {
        var meant = begins.DateIn(zone).AddDays(-stage);
        var days = Enumerable.Range(-400, 800).Select(meant.AddDays).Where(day => IsBusinessDay(day, one) && day.At(one.Hours.Start, zone) < begins).ToList();

        return days.Exists(day => day >= meant) ? days.First(day => day >= meant) : days[^1];
    }

    private static bool IsBusinessDay(DateOnly day, Case one) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !one.Off.Contains(day) && one.Leave?.Contains(day) != true && day != one.Monday.AddDays(2);

    public sealed record Case(string Zone, DateOnly Monday, WorkingHours Hours, ValueList<DateOnly> Off, DayRange? Leave);
}
