using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Swaps;

/// <summary>Whole days of a shift, by the rotation's calendar.</summary>
public sealed class PartialSwapTests
{
    private static readonly Duty Profit = Given.Duties[0];

    private readonly SwappingTeam _team = new();

    // On Sunday, 2026-03-29 the clocks go forward in Berlin, on 2026-10-25 back.
    [Theory]
    [InlineData("2026-03-23", "2026-03-23", "2026-03-23", "2026-03-23T09:00+01:00", "2026-03-24T00:00+01:00", 1)]
    [InlineData("2026-03-23", "2026-03-28", "2026-03-28", "2026-03-28T00:00+01:00", "2026-03-29T00:00+01:00", 1)]
    [InlineData("2026-03-23", "2026-03-29", "2026-03-29", "2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00", 1)]
    [InlineData("2026-03-23", "2026-03-28", "2026-03-30", "2026-03-28T00:00+01:00", "2026-03-30T09:00+02:00", 2)]
    [InlineData("2026-03-23", "2026-03-30", "2026-04-02", "2026-03-30T00:00+02:00", "2026-03-30T09:00+02:00", 1)]
    [InlineData("2026-03-23", "2026-03-01", "2026-04-30", "2026-03-23T09:00+01:00", "2026-03-30T09:00+02:00", 7)]
    [InlineData("2026-10-19", "2026-10-25", "2026-10-25", "2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00", 1)]
    [InlineData("2026-10-19", "2026-10-01", "2026-10-31", "2026-10-19T09:00+02:00", "2026-10-26T09:00+01:00", 7)]
    public void Days_are_whole_across_a_change_of_the_clocks(string monday, string first, string last, string start, string end, int days)
    {
        var part = Shift(monday).PartOn(new DayRange(Given.Day(first), Given.Day(last)), _team.Rotation.Zone);

        Assert.Equal(Given.Range(start, end), part);
        Assert.Equal(days, SwapShifts.DaysOf(part!.Value));
    }

    [Fact]
    public void Days_on_which_the_shift_is_not_are_no_part_of_it()
    {
        Assert.Null(Shift("2026-03-23").PartOn(new DayRange(Given.Day("2026-03-31"), Given.Day("2026-04-02")), _team.Rotation.Zone));
    }

    [Fact]
    public void Only_those_days_change_hands_and_come_back()
    {
        var shift = Shift("2026-03-23");
        var part = shift.PartOn(new DayRange(Given.Day("2026-03-28"), Given.Day("2026-03-29")), _team.Rotation.Zone)!.Value;

        var swap = _team.Swapped(new SwapLeg(Profit.Id, part, shift.Holder!.Value, Given.Ana.Id));

        Assert.Equal(
            [
                (Given.Range("2026-03-23T09:00+01:00", "2026-03-28T00:00+01:00"), shift.Holder),
                (Given.Range("2026-03-28T00:00+01:00", "2026-03-30T00:00+02:00"), Given.Ana.Id),
                (Given.Range("2026-03-30T00:00+02:00", "2026-03-30T09:00+02:00"), shift.Holder),
            ],
            SwapShifts.Of(_team.State, Given.DataEngineering, Profit.Id, shift.During).Select(piece => (piece.During, piece.Holder)));
        Assert.Equal([-2, 2], _team.State.LedgerOf(swap.Id).Select(line => line.Days));

        _team.Revert(swap, Given.Ana);
        _team.Revert(swap, _team.State.Engineers[shift.Holder!.Value]);
        Assert.Equal([shift], SwapShifts.Of(_team.State, Given.DataEngineering, Profit.Id, shift.During));
    }

    [Fact]
    public void What_is_left_of_a_shift_that_has_begun_is_given()
    {
        var shift = Shift("2026-03-23");
        _team.Now = Given.Moment("2026-03-25T12:00+01:00");

        var part = shift.PartOn(new DayRange(Given.Day("2026-03-26"), Given.Day("2026-03-30")), _team.Rotation.Zone)!.Value;
        var today = shift.PartOn(new DayRange(Given.Day("2026-03-25"), Given.Day("2026-03-25")), _team.Rotation.Zone)!.Value;

        Assert.Equal(new Refusal.ShiftHasStarted(Profit.Id, today), _team.Ask(new SwapLeg(Profit.Id, today, shift.Holder!.Value, Given.Ana.Id)).Refusal);
        Assert.Equal(SwapStatus.Approved, _team.Swapped(new SwapLeg(Profit.Id, part, shift.Holder!.Value, Given.Ana.Id)).Status);
    }

    [Fact]
    public void Parts_of_one_shift_go_to_different_people()
    {
        var shift = Shift("2026-03-23");
        var early = new SwapLeg(Profit.Id, shift.PartOn(new DayRange(Given.Day("2026-03-23"), Given.Day("2026-03-25")), _team.Rotation.Zone)!.Value, shift.Holder!.Value, Given.Ana.Id);
        var late = new SwapLeg(Profit.Id, shift.PartOn(new DayRange(Given.Day("2026-03-26"), Given.Day("2026-03-30")), _team.Rotation.Zone)!.Value, shift.Holder!.Value, Given.Ben.Id);

        _team.Swapped(early);
        _team.Swapped(late);

        Assert.Equal([Given.Ana.Id, Given.Ben.Id], SwapShifts.Of(_team.State, Given.DataEngineering, Profit.Id, shift.During).Select(piece => piece.Holder!.Value));
    }

    private Shift Shift(string monday) => SwapShifts.Find(_team.State, Given.DataEngineering, Profit.Id, Given.Day(monday).At(Given.Time("09:00"), _team.Rotation.Zone))!;
}
