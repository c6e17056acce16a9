using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class SwapCandidatesTests
{
    private static readonly Duty Profit = Given.Duties[0];

    private static readonly Engineer Eve = Given.Engineer("Eve");

    private static readonly TimeRange AnasWeek = Given.Leg(Given.Ana, null, Profit, "2026-01-05").During;

    private readonly SwappingTeam _team = new();
    private readonly SwappingTeam _five = SwappingTeam.OfFive();

    [Fact]
    public void With_as_many_duties_as_people_the_backup_s_holder_comes_first()
    {
        var candidates = Of(_team);

        Assert.Equal([Given.Dana.Id, Given.Ben.Id, Given.Cleo.Id], candidates.Select(one => one.Engineer));
        Assert.True(candidates[0].IsBackup);
        Assert.All(candidates, one => Assert.Single(one.Together));
    }

    [Fact]
    public void Whoever_is_free_comes_before_the_backup_s_holder()
    {
        var candidates = Of(_five);

        Assert.Equal([Eve.Id, Given.Dana.Id], candidates.Take(2).Select(one => one.Engineer));
        Assert.Empty(candidates[0].Together);
        Assert.False(candidates[0].IsBackup);
    }

    [Fact]
    public void Among_those_who_have_the_same_holiday_whoever_had_it_the_year_before_comes_later_and_says_so()
    {
        // In the week of Christmas 2026 and a year later Dana has Growth, Ben Backup; in 2026 Cleo stood in for him.
        Holiday christmas = new(Given.Day("2026-12-25"), "Christmas Day", LocalName: null, HolidayKind.Public);
        _team.Put(Given.People.Select(person => person with { Holidays = new("XA") }));
        _team.Put(Given.Override(1, Given.Cleo, Given.Duties[3], "2026-12-21T09:00+01:00", "2026-12-28T09:00+01:00"));
        var team = _team.State.With(new GivenHolidays(("XA", [christmas, christmas with { Day = Given.Day("2027-12-25") }])));

        var candidates = SwapCandidates.Of(team, _team.Rotation, Given.Ana.Id, Given.Leg(Given.Ana, null, Given.Duties[2], "2027-12-20").During);

        Assert.Equal(Given.Ben.Id, candidates[0].Engineer);
        Assert.Equal([0, 1, 1], candidates.Select(one => one.HadBefore.Count));
    }

    [Fact]
    public void Of_a_holiday_whoever_is_credited_least_for_holidays_comes_first()
    {
        Holiday epiphany = new(Given.Day("2026-01-06"), "Epiphany", LocalName: null, HolidayKind.Public);
        _team.Put(Given.Ana with { Holidays = new("XA") });
        _team.Put(new HolidayLine(1, Given.DataEngineering, Given.Ben.Id, LedgerKind.Kept, 2, [], Profit.Id, AnasWeek, Swap: null, _team.Now));
        var holiday = _team.State.With(new GivenHolidays(("XA", [epiphany])));

        Assert.Equal([Given.Dana.Id, Given.Cleo.Id, Given.Ben.Id], SwapCandidates.Of(holiday, _team.Rotation, Given.Ana.Id, AnasWeek).Select(one => one.Engineer));
        Assert.Equal([Given.Dana.Id, Given.Ben.Id, Given.Cleo.Id], Of(_team).Select(one => one.Engineer));
    }

    [Fact]
    public void Whoever_is_on_leave_comes_last_and_says_so()
    {
        var leave = Given.Leave(Given.Dana, "2026-01-12", "2026-01-12");
        _team.Put(leave);

        var candidates = Of(_team);

        Assert.Equal([Given.Ben.Id, Given.Cleo.Id, Given.Dana.Id], candidates.Select(one => one.Engineer));
        Assert.Equal(leave, candidates[2].Leave);
    }

    [Fact]
    public void Whoever_has_a_holiday_then_comes_after_those_who_work_and_before_those_on_leave()
    {
        var epiphany = new Holiday(Given.Day("2026-01-06"), "Epiphany", LocalName: null, HolidayKind.Public);
        _team.Put(Given.Dana with { Holidays = new("XA") }, Given.Leave(Given.Ben, "2026-01-12", "2026-01-12"));

        var candidates = SwapCandidates.Of(_team.State.With(new GivenHolidays(("XA", [epiphany, epiphany with { Day = Given.Day("2026-01-13") }]))), _team.Rotation, Given.Ana.Id, AnasWeek);

        Assert.Equal([Given.Cleo.Id, Given.Dana.Id, Given.Ben.Id], candidates.Select(one => one.Engineer));
        Assert.Equal([epiphany], candidates[1].Holidays);
    }

    [Fact]
    public void Half_a_day_off_weighs_less_than_christmas()
    {
        var half = new Holiday(Given.Day("2026-01-06"), "Half", LocalName: null, HolidayKind.Bank);
        var christmas = new Holiday(Given.Day("2026-01-07"), "Eid al-Fitr", LocalName: null, HolidayKind.Public);
        _team.Put(Given.Dana with { Holidays = new("XB") }, Given.Ben with { Holidays = new("XA") }, Given.Cleo with { Holidays = new("XA") });

        var candidates = SwapCandidates.Of(_team.State.With(new GivenHolidays(("XA", [half]), ("XB", [christmas]))), _team.Rotation, Given.Ana.Id, AnasWeek);

        Assert.Equal([Given.Ben.Id, Given.Cleo.Id, Given.Dana.Id], candidates.Select(one => one.Engineer));
    }

    [Fact]
    public void Whoever_has_carried_less_comes_first()
    {
        // Cleo gives Growth away a month later: of Ben and Cleo she now carries less.
        _team.Swapped(Given.Leg(Given.Cleo, Given.Dana, Given.Duties[1], "2026-02-09"));

        var candidates = Of(_team);

        Assert.Equal([Given.Dana.Id, Given.Cleo.Id, Given.Ben.Id], candidates.Select(one => one.Engineer));
        Assert.Equal([7, -7, 0], candidates.Select(one => one.Balance));
        Assert.Equal(candidates[2].Carried - 7, candidates[1].Carried);
    }

    [Fact]
    public void What_somebody_owes_the_requester_is_said()
    {
        _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        _team.Swapped(Given.Leg(Given.Ana, Given.Cleo, Given.Duties[2], "2026-01-19"));

        var owed = Of(_team).ToDictionary(one => one.Engineer, one => one.OwesRequester);

        Assert.Equal([7, -7, 0], new Engineer[] { Given.Ben, Given.Cleo, Given.Dana }.Select(one => owed[one.Id]));
    }

    [Fact]
    public void What_was_reverted_is_owed_no_more()
    {
        var swap = _team.Swapped(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"));
        _team.Revert(swap, Given.Ana);
        _team.Revert(swap, Given.Ben);

        Assert.All(Of(_team), one => Assert.Equal((0, 0), (one.Balance, one.OwesRequester)));
    }

    [Fact]
    public void Nobody_who_has_left_or_is_in_another_rotation_is_proposed()
    {
        _team.Put(Given.Ben with { HasLeft = true });
        _team.Put(Given.Override(1, SwappingTeam.Olaf, Profit, "2026-02-02T09:00+01:00", "2026-02-09T09:00+01:00"));

        Assert.Equal([Given.Dana.Id, Given.Cleo.Id], Of(_team).Select(one => one.Engineer));
    }

    [Theory]
    [InlineData("2026-03-16", "2026-03-23", "2026-03-30", 7)]
    [InlineData("2026-10-12", "2026-10-19", "2026-10-26", 7)]
    [InlineData("2026-05-04", "2026-05-05", "2026-05-07", 2)]
    [InlineData("2026-05-04", "2026-05-07", "2026-05-06", 0)]
    public void Rest_is_counted_in_days_whether_or_not_the_clocks_change(string start, string end, string next, int days)
    {
        var rotation = Given.Rotation(Given.Table(weeks: [.. Enumerable.Repeat(Given.Week(Given.Duties, Given.Ana), 200), Given.Week(Given.Duties, Given.Ben)]));
        var held = new TimeRange(At(start), At(end));
        var team = Given.SmallTeam.With(rotation, new Override(1, Given.DataEngineering, Profit.Id, held, Given.Ben.Id, OverrideCause.Cover, Reason: null, held.Start));

        var after = SwapCandidates.Of(team, rotation, Given.Ana.Id, new TimeRange(At(next), At(next).AddDays(7))).Single();
        var before = days == 0 ? after : SwapCandidates.Of(team, rotation, Given.Ana.Id, new TimeRange(At(start).AddDays(-7 - days), At(start).AddDays(-days))).Single();

        Assert.Equal((Given.Ben.Id, days), (after.Engineer, after.RestDays));
        Assert.Equal(days, before.RestDays);

        DateTimeOffset At(string day) => Given.Day(day).At(Given.Time("09:00"), rotation.Zone);
    }

    private static IReadOnlyList<SwapCandidate> Of(SwappingTeam team) => SwapCandidates.Of(team.State, team.Rotation, Given.Ana.Id, AnasWeek);
}
