using FsCheck.Xunit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Rotations;

[Properties(Arbitrary = [typeof(Generated)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class ShiftProperties
{
    [Property]
    public void Shifts_tile_any_range_with_no_gap_and_no_overlap(Rotation rotation, Override[] overrides, TimeRange range)
    {
        var team = Given.State(rotation).With(overrides);

        var byDuty = team.ShiftsIn(rotation.Id, range).ToLookup(shift => shift.Duty);

        foreach (var duty in Given.Duties)
        {
            var shifts = byDuty[duty].Select(shift => shift.During).ToList();
            Assert.True(shifts[0].Contains(range.Start));
            Assert.True(shifts[^1].Start < range.End && range.End <= shifts[^1].End);
            Assert.All(shifts.Zip(shifts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        }
    }

    [Property]
    public void Handoffs_of_a_stretch_are_those_of_its_two_halves(Rotation rotation, Generated.Split split)
    {
        var whole = split.Whole;
        var handoffs = rotation.HandoffsIn(whole).ToList();

        // A cut on a handoff is where a half could lose it.
        foreach (var cut in handoffs.Where(handoff => handoff != whole.Start).Append(split.First.End))
        {
            Assert.Equal(handoffs, rotation.HandoffsIn(new(whole.Start, cut)).Concat(rotation.HandoffsIn(new(cut, whole.End))));
        }
    }

    [Property]
    public void Splitting_a_range_changes_no_shift(Rotation rotation, Override[] overrides, Generated.Split split)
    {
        var team = Given.State(rotation).With(overrides);

        var whole = team.ShiftsIn(rotation.Id, split.Whole).ToHashSet();
        var halves = team.ShiftsIn(rotation.Id, split.First).Concat(team.ShiftsIn(rotation.Id, split.Second)).ToHashSet();

        Assert.Equal(whole, halves);
    }

    [Property]
    public void A_shift_is_the_same_seen_from_any_moment_in_it(Rotation rotation, Override[] overrides, TimeRange range)
    {
        var team = Given.State(rotation).With(overrides);

        foreach (var shift in team.ShiftsIn(rotation.Id, range))
        {
            Assert.Contains(shift, team.ShiftsAt(rotation.Id, shift.During.Start));
            Assert.Contains(shift, team.ShiftsAt(rotation.Id, shift.During.End.AddTicks(-1)));
        }
    }

    [Property(MaxTest = 30)]
    public void The_newest_override_wins_at_every_quarter_of_an_hour(Rotation rotation, Override[] overrides, TimeRange range)
    {
        var team = Given.State(rotation).With(overrides);

        foreach (var shift in team.ShiftsIn(rotation.Id, range))
        {
            for (var moment = shift.During.Start; moment < shift.During.End; moment = moment.AddMinutes(15))
            {
                var newest = overrides.Where(one => one.Duty == shift.Duty.Id && one.During.Contains(moment)).MaxBy(one => one.Number);
                var scheduled = rotation.TurnAt(moment).Week.FindHolder(shift.Duty.Id);

                Assert.Equal((newest?.Holder ?? scheduled, scheduled, newest), (shift.Holder, shift.Scheduled, shift.Override));
            }
        }
    }

    [Property]
    public void The_order_in_which_overrides_reach_the_state_changes_nothing(Rotation rotation, Override[] overrides, TimeRange range)
    {
        var forwards = Given.State(rotation).With(overrides);
        var backwards = Given.State(rotation).With(overrides.Reverse());

        Assert.Equal(forwards.ShiftsIn(rotation.Id, range), backwards.ShiftsIn(rotation.Id, range));
    }
}
