using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Fairness;

public sealed class RotationLoadsTests
{
    private static readonly Rotation Rotation = Given.SmallTeam.Rotations[Given.DataEngineering];
    private static readonly Duty Profit = Given.Duty(Given.Profit);
    private static readonly Duty Growth = Given.Duty(Given.Growth);
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");

    [Fact]
    public void A_cycle_gives_everybody_every_duty_once()
    {
        var loads = Loads(FairnessWindow.Cycle);

        Assert.Equal((4, 2), (loads.Weeks, loads.Begun));
        Assert.Equal(Given.Range("2026-01-05T09:00+01:00", "2026-02-02T09:00+01:00"), loads.During);
        Assert.Equal(Given.People.Select(person => person.Id), loads.Engineers.Select(load => load.Engineer));
        Assert.All(loads.Engineers, load => Assert.Equal([1, 1, 1, 1], load.Duties.Select(duty => duty.Count)));
        Assert.All(loads.Engineers, load => Assert.Equal((3, 1, 8), (load.Primary, load.Backup, load.WeekendDays.Count)));
    }

    [Theory]
    [InlineData(FairnessWindow.Quarter, "2026-01-05T09:00+01:00", "2026-04-06T09:00+02:00", 13)]
    [InlineData(FairnessWindow.Year, "2026-01-05T09:00+01:00", "2027-01-04T09:00+01:00", 52)]
    public void A_week_belongs_where_it_begins(FairnessWindow window, string start, string end, int weeks)
    {
        var loads = Loads(window);

        Assert.Equal((Given.Range(start, end), weeks), (loads.During, loads.Weeks));
        Assert.Equal(weeks * 4, loads.Engineers.Sum(load => load.Shifts));
    }

    [Fact]
    public void A_part_of_a_shift_counts_as_a_shift_for_both()
    {
        var loads = Loads(FairnessWindow.Cycle, Given.Override(1, Given.Ben, Profit, "2026-01-07T09:00+01:00", "2026-01-09T09:00+01:00"));

        Assert.Equal(1, CountOf(loads, Given.Ana, Profit));
        Assert.Equal(2, loads.Find(Given.Ana.Id)!.Duties[0].Shifts.Count);
        Assert.Equal(2, CountOf(loads, Given.Ben, Profit));
    }

    [Fact]
    public void A_week_with_two_duties_at_once_is_double_duty()
    {
        var loads = Loads(FairnessWindow.Cycle, Given.Override(1, Given.Ben, Profit, "2026-01-05T09:00+01:00", "2026-01-12T09:00+01:00"));

        var together = Assert.Single(loads.Find(Given.Ben.Id)!.DoubleDuties);
        Assert.Equal([Profit, Growth], together.Shifts.Select(shift => shift.Duty));
        Assert.Empty(loads.Find(Given.Ana.Id)!.DoubleDuties);
    }

    [Fact]
    public void A_weekend_day_counts_once_for_whoever_is_on_call_at_noon()
    {
        var loads = Loads(FairnessWindow.Cycle, Given.Override(1, Given.Ben, Profit, "2026-01-10T11:00+01:00", "2026-01-11T13:00+01:00"));

        Assert.Equal(6, loads.Find(Given.Ana.Id)!.WeekendDays.Count);
        Assert.Equal(8, loads.Find(Given.Ben.Id)!.WeekendDays.Count);
        Assert.Equal([Profit, Growth], loads.Find(Given.Ben.Id)!.WeekendDays[0].Shifts.Select(shift => shift.Duty));
    }

    [Fact]
    public void The_ledger_says_who_gave_who_took_and_who_owes_whom()
    {
        var loads = Loads(FairnessWindow.Cycle, Lines(1, swap: 1, "2026-01-19"));

        var (ana, ben) = (loads.Find(Given.Ana.Id)!, loads.Find(Given.Ben.Id)!);
        Assert.Equal((1, 0, -7), (ana.Given.Count, ana.Taken.Count, ana.Owed));
        Assert.Equal((0, 1, 7), (ben.Given.Count, ben.Taken.Count, ben.Owed));
        Assert.Equal((Given.Ana.Id, 7), (Assert.Single(ben.Balances).Other, ben.Balances[0].Days));
    }

    [Fact]
    public void A_debt_carries_over_quarters_and_its_swap_does_not()
    {
        var loads = Loads(FairnessWindow.Quarter, Lines(1, swap: 1, "2025-11-17"));

        var ben = loads.Find(Given.Ben.Id)!;
        Assert.Equal((0, 7), (ben.Taken.Count, ben.Owed));
    }

    [Fact]
    public void What_was_undone_is_no_swap_and_no_debt_and_its_lines_stay()
    {
        var lines = Lines(1, swap: 1, "2026-01-19");
        var loads = Loads(FairnessWindow.Cycle, [.. lines, .. lines.Select(line => line with { Number = line.Number + 2, Kind = LedgerKind.Undone, Days = -line.Days })]);

        var ben = loads.Find(Given.Ben.Id)!;
        Assert.Equal((0, 0), (ben.Taken.Count, ben.Owed));
        Assert.Equal(2, Assert.Single(ben.Balances).Lines.Count);
    }

    [Fact]
    public void Somebody_outside_the_table_who_took_a_shift_is_counted_too()
    {
        var eve = Given.Engineer("Eve");
        var loads = Loads(FairnessWindow.Cycle, eve, Given.Override(1, eve, Profit, "2026-01-05T09:00+01:00", "2026-01-12T09:00+01:00"));

        Assert.Equal(1, CountOf(loads, eve, Profit));
        Assert.Equal(0, CountOf(loads, Given.Ana, Profit));
    }

    private static RotationLoads Loads(FairnessWindow window, params IEnumerable<ITeamPart> parts) => RotationLoads.Of(Given.SmallTeam.With(parts), Rotation, window, Now);

    private static int CountOf(RotationLoads loads, Domain.People.Engineer engineer, Duty duty) => loads.Find(engineer.Id)!.Duties.Single(one => one.Duty == duty).Count;

    /// <summary>Ana gave a week of Growth to Ben.</summary>
    private static LedgerEntry[] Lines(long number, long swap, string monday)
    {
        var during = Given.Range($"{monday}T09:00+01:00", $"{Given.Day(monday).AddDays(7):O}T09:00+01:00");

        return
        [
            new LedgerEntry(number, Given.DataEngineering, Given.Ana.Id, Given.Ben.Id, LedgerKind.Given, -7, Growth.Id, during, new SwapId(swap), Now),
            new LedgerEntry(number + 1, Given.DataEngineering, Given.Ben.Id, Given.Ana.Id, LedgerKind.Taken, 7, Growth.Id, during, new SwapId(swap), Now),
        ];
    }
}
