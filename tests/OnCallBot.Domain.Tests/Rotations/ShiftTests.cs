using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Rotations;

public sealed class ShiftTests
{
    private static readonly Duty GrowthDuty = Given.Duties[1];

    [Fact]
    public void An_override_of_two_days_cuts_the_shift_into_three()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Dana, GrowthDuty, "2026-01-14T00:00Z", "2026-01-16T00:00Z", OverrideCause.Plan));

        var shifts = team.ShiftsIn(Given.DataEngineering, Given.Range("2026-01-12T08:00Z", "2026-01-19T08:00Z")).Where(shift => shift.Duty == GrowthDuty).ToList();

        Assert.Equal([Given.Cleo.Id, Given.Dana.Id, Given.Cleo.Id], shifts.Select(shift => shift.Holder));
        Assert.Equal(
            [
                Given.Range("2026-01-12T08:00Z", "2026-01-14T00:00Z"),
                Given.Range("2026-01-14T00:00Z", "2026-01-16T00:00Z"),
                Given.Range("2026-01-16T00:00Z", "2026-01-19T08:00Z"),
            ],
            shifts.Select(shift => shift.During));
        Assert.Equal([null, OverrideCause.Plan, null], shifts.Select(shift => shift.Override?.Cause));
        Assert.All(shifts, shift => Assert.Equal(Given.Cleo.Id, shift.Scheduled));
    }

    [Fact]
    public void An_override_under_a_newer_one_cuts_nothing()
    {
        var team = Given.SmallTeam.With(
            Given.Override(1, Given.Ana, GrowthDuty, "2026-01-14T00:00Z", "2026-01-15T00:00Z"),
            Given.Override(2, Given.Dana, GrowthDuty, "2026-01-13T00:00Z", "2026-01-16T00:00Z"));

        var shift = team.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-14T12:00Z")).Single(shift => shift.Duty == GrowthDuty);

        Assert.Equal(Given.Dana.Id, shift.Holder);
        Assert.Equal(Given.Range("2026-01-13T00:00Z", "2026-01-16T00:00Z"), shift.During);
    }

    [Fact]
    public void An_override_over_a_handoff_is_a_shift_in_each_turn()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Dana, GrowthDuty, "2026-01-18T00:00Z", "2026-01-20T00:00Z"));

        var shifts = team.ShiftsIn(Given.DataEngineering, Given.Range("2026-01-18T00:00Z", "2026-01-20T00:00Z")).Where(shift => shift.Duty == GrowthDuty);

        Assert.Equal(
            [Given.Range("2026-01-18T00:00Z", "2026-01-19T08:00Z"), Given.Range("2026-01-19T08:00Z", "2026-01-20T00:00Z")],
            shifts.Select(shift => shift.During));
    }

    [Fact]
    public void At_its_end_an_override_has_ended()
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Dana, GrowthDuty, "2026-01-14T00:00Z", "2026-01-15T00:00Z"));

        Assert.Equal(Given.Dana.Id, HolderAt("2026-01-14T00:00Z"));
        Assert.Equal(Given.Dana.Id, HolderAt("2026-01-14T23:59:59Z"));
        Assert.Equal(Given.Cleo.Id, HolderAt("2026-01-15T00:00Z"));

        object? HolderAt(string moment) => team.ShiftsAt(Given.DataEngineering, Given.Moment(moment)).Single(shift => shift.Duty == GrowthDuty).Holder;
    }

    [Fact]
    public void Leave_removes_no_holder()
    {
        var team = Given.SmallTeam.With(Given.Leave(Given.Cleo, "2026-01-12", "2026-01-19"));

        var shift = team.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-14T12:00Z")).Single(shift => shift.Duty == GrowthDuty);

        Assert.Equal(Given.Cleo.Id, shift.Holder);
    }

    [Fact]
    public void A_duty_that_the_row_leaves_to_nobody_has_a_shift_without_a_holder()
    {
        var team = Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: [Given.Week(Given.Duties, Given.Ana, null, Given.Cleo, Given.Dana)])));

        var shifts = team.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-14T12:00Z"));

        Assert.Equal([Given.Ana.Id, null, Given.Cleo.Id, Given.Dana.Id], shifts.Select(shift => shift.Holder));
    }
}
