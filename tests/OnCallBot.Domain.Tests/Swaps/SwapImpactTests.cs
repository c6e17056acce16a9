using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class SwapImpactTests
{
    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Duty Growth = Given.Duties[1];
    private static readonly Duty Backup = Given.Duties[3];

    private readonly SwappingTeam _team = new();

    [Fact]
    public void A_shift_for_a_shift_of_another_duty_moves_one_of_each()
    {
        var impacts = Of(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"), Given.Leg(Given.Ben, Given.Ana, Backup, "2026-01-19"));

        Assert.Equal([Given.Ana.Id, Given.Ben.Id], impacts.Select(one => one.Engineer));
        Assert.Equal([(Profit, 1, 0), (Backup, 1, 2)], Changed(impacts[0]));
        Assert.Equal([(Profit, 1, 2), (Backup, 1, 0)], Changed(impacts[1]));
        Assert.All(impacts, impact => Assert.Equal(Given.Duties, impact.Counts.Select(count => count.Duty)));
        Assert.All(impacts, impact => Assert.Equal(Given.Range("2026-01-05T09:00+01:00", "2026-02-02T09:00+01:00"), impact.Window));
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-09")]
    [InlineData("2026-03-30")]
    [InlineData("2026-10-12")]
    public void Each_has_each_duty_once_in_a_cycle_whenever_the_clocks_change(string monday)
    {
        var holder = Shift(monday).Holder!.Value;
        var taker = Given.People.First(one => one.Id != holder);

        var impacts = Of(Given.Leg(_team.State.Engineers[holder], taker, Profit, monday));

        Assert.All(impacts.SelectMany(one => one.Counts), count => Assert.Equal(1, count.Before));
    }

    [Fact]
    public void What_comes_back_after_the_cycle_is_counted_too()
    {
        var impacts = Of(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"), Given.Leg(Given.Ben, Given.Ana, Profit, "2026-05-04"));

        Assert.Empty(impacts.SelectMany(Changed));
        Assert.All(impacts, impact => Assert.Equal(Given.Moment("2026-05-11T09:00+02:00"), impact.Window.End));
    }

    [Fact]
    public void Nobody_is_known_yet_who_takes_what_anyone_may_take()
    {
        var impact = Assert.Single(Of(Given.Leg(Given.Ana, null, Profit, "2026-01-05")));

        Assert.Equal(Given.Ana.Id, impact.Engineer);
        Assert.Empty(Changed(impact));
    }

    [Fact]
    public void Double_duty_is_shown_for_the_days_that_are_taken()
    {
        var part = Given.Range("2026-01-07T00:00+01:00", "2026-01-09T00:00+01:00");

        var impacts = Of(Given.Leg(Given.Ana, Given.Dana, Profit, "2026-01-05") with { During = part });

        Assert.Empty(impacts[0].Together);
        Assert.Equal([(Profit, part), (Backup, Given.Range("2026-01-05T09:00+01:00", "2026-01-12T09:00+01:00"))], impacts[1].Together.Select(shift => (shift.Duty, shift.During)));
        Assert.Equal([part], impacts[1].WithoutBackup);
    }

    [Fact]
    public void Two_areas_at_once_leave_the_backup_independent()
    {
        var impact = Of(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"))[1];

        Assert.Equal([Profit, Growth], impact.Together.Select(shift => shift.Duty));
        Assert.Empty(impact.WithoutBackup);
    }

    [Fact]
    public void Whoever_takes_backup_beside_two_duties_is_without_backup_once()
    {
        _team.Swapped(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"));

        var impact = Of(Given.Leg(Given.Dana, Given.Ben, Backup, "2026-01-05"))[1];

        Assert.Equal([Given.Leg(Given.Dana, null, Backup, "2026-01-05").During], impact.WithoutBackup);
    }

    [Fact]
    public void Double_duty_that_another_swap_made_is_not_this_one_s()
    {
        _team.Swapped(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"));

        Assert.Empty(Of(Given.Leg(Given.Ben, Given.Dana, Growth, "2026-01-05"))[0].Together);
    }

    [Fact]
    public void The_leave_that_it_frees_and_the_company_days_that_come_with_it_are_shown()
    {
        var leave = Given.Leave(Given.Ana, "2026-01-06", "2026-01-07");
        _team.Put(leave, Given.Leave(Given.Ana, "2026-03-01", "2026-03-02"), _team.Rotation with { CompanyDays = [Given.Day("2026-01-04"), Given.Day("2026-01-12"), Given.Day("2026-01-13")] });

        var impacts = Of(Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"));

        Assert.Equal(([leave], []), (impacts[0].Leave, impacts[0].CompanyDays));
        Assert.Equal(([], [Given.Day("2026-01-12")]), (impacts[1].Leave, impacts[1].CompanyDays));
    }

    [Fact]
    public void The_holidays_that_each_gives_and_takes_are_those_of_their_own_calendars()
    {
        var (here, there) = (new Holiday(Given.Day("2026-01-06"), "Here", LocalName: null, HolidayKind.Public), new Holiday(Given.Day("2026-01-07"), "There", LocalName: null, HolidayKind.Public));
        _team.Put(Given.Ana with { Holidays = new("XA") }, Given.Ben with { Holidays = new("XB") });
        var team = _team.State.With(new GivenHolidays(("XA", [here, here with { Day = Given.Day("2026-01-20") }]), ("XB", [there])));

        var impacts = SwapImpact.Of(team, Given.Swap(99, legs: [Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"), Given.Leg(Given.Ben, Given.Ana, Backup, "2026-01-19")]));

        Assert.Equal(([here], [here with { Day = Given.Day("2026-01-20") }]), (impacts[0].HolidaysFreed, impacts[0].HolidaysTaken));
        Assert.Equal(([], [there]), (impacts[1].HolidaysFreed, impacts[1].HolidaysTaken));
    }

    private static IEnumerable<(Duty Duty, int Before, int After)> Changed(SwapImpact impact) =>
        impact.Counts.Where(count => count.Before != count.After).OrderBy(count => Given.Duties.ToList().IndexOf(count.Duty)).Select(count => (count.Duty, count.Before, count.After));

    private Shift Shift(string monday) => SwapShifts.Find(_team.State, Given.DataEngineering, Profit.Id, Given.Leg(Given.Ana, null, Profit, monday).During.Start)!;

    private IReadOnlyList<SwapImpact> Of(params SwapLeg[] legs) => SwapImpact.Of(_team.State, Given.Swap(99, legs: legs));
}
