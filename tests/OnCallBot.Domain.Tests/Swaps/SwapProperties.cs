using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Swaps;

/// <summary>What holds whatever people ask for, approve and revert, one after another.</summary>
[Properties(Arbitrary = [typeof(Generated), typeof(SwapProperties)], MaxTest = 60, QuietOnSuccess = true)]
public sealed class SwapProperties
{
    private static readonly DateTimeOffset Beginning = Given.Moment("2026-01-01T12:00Z");

    private static readonly TimeRange Window = new(Beginning, Beginning.AddDays(70));

    private static readonly TimeSpan Asked = TimeSpan.FromDays(21);

    public enum Kind
    {
        Ask,
        AskForDays,
        Approve,
        ApproveAll,
        Decline,
        Cancel,
        Revert,
        Expire,
    }

    public static Arbitrary<Step[]> Steps() => Gen.ArrayOf(
        from kind in Gen.Frequency(
            (6, Gen.Constant(Kind.Ask)), (2, Gen.Constant(Kind.AskForDays)), (2, Gen.Constant(Kind.Approve)), (8, Gen.Constant(Kind.ApproveAll)),
            (2, Gen.Constant(Kind.Decline)), (2, Gen.Constant(Kind.Cancel)), (6, Gen.Constant(Kind.Revert)), (2, Gen.Constant(Kind.Expire)))
        from pick in Gen.Choose(0, 1000)
        from other in Gen.Choose(0, 1000)
        from hours in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 48)))
        select new Step(kind, pick, other, hours)).Resize(60).ToArbitrary();

    [Property]
    public void Whatever_is_swapped_every_duty_is_held_as_long_as_before(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));
        var hours = Hours(team.State);

        foreach (var step in steps)
        {
            Take(team, step);
        }

        Assert.Equal(hours, Hours(team.State));
        foreach (var duty in Given.Duties)
        {
            var shifts = SwapShifts.Of(team.State, rotation.Id, duty.Id, Window).ToList();
            Assert.All(shifts.Zip(shifts.Skip(1)), pair => Assert.Equal(pair.First.During.End, pair.Second.During.Start));
        }
    }

    [Property]
    public void The_lines_of_every_swap_sum_to_zero(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));

        foreach (var step in steps)
        {
            Take(team, step);
        }

        foreach (var swap in team.State.Swaps)
        {
            var lines = team.State.LedgerOf(swap.Id).ToList();
            Assert.Equal(0, lines.Sum(line => line.Days));
            Assert.Equal(swap.Status is SwapStatus.Approved or SwapStatus.Reverted, lines.Count > 0);
            if (swap.Status == SwapStatus.Reverted)
            {
                Assert.All(lines.GroupBy(line => (line.Engineer, line.Other)), group => Assert.Equal(0, group.Sum(line => line.Days)));
            }
        }

        Assert.Equal(team.State.Ledger, team.State.Swaps.SelectMany(swap => team.State.LedgerOf(swap.Id)).OrderBy(line => line.Number));
        Assert.Equal(team.State.Ledger.Count(), Given.People.Sum(one => team.State.LedgerOf(rotation.Id, one.Id).Count()));
    }

    [Property]
    public void Reverting_what_was_just_approved_restores_every_holder(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));

        foreach (var step in steps)
        {
            var before = team.State;
            Take(team, step);

            foreach (var approved in team.State.Swaps.Where(swap => swap.Status == SwapStatus.Approved && before.FindSwap(swap.Id) is { IsOpen: true }))
            {
                var undone = new SwappingTeam(team.State) { Now = team.Now };
                foreach (var party in approved.Parties)
                {
                    Assert.Null(undone.Revert(approved, Named(party)).Refusal);
                }

                Assert.Equal(SwapStatus.Reverted, undone.State.FindSwap(approved.Id)!.Status);
                Assert.Empty(Differing(before, undone.State, Window.End));
            }
        }
    }

    [Property]
    public void Who_held_a_shift_that_has_begun_held_it(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));

        foreach (var step in steps)
        {
            var before = team.State;
            Take(team, step);

            Assert.Empty(Differing(before, team.State, team.Now));
        }
    }

    [Property]
    public void A_shift_has_at_most_one_open_request(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));

        foreach (var step in steps)
        {
            Take(team, step);

            var open = team.State.OpenSwaps.Where(swap => swap.Begins > team.Now).ToList();
            Assert.All(open, one => Assert.DoesNotContain(open, other => other.Id != one.Id && other.Given.Duty == one.Given.Duty && other.Given.During.Overlaps(one.Given.During)));
            Assert.Equal(team.State.Swaps.Where(swap => swap.Status == SwapStatus.Open), team.State.OpenSwaps);
        }
    }

    [Property]
    public void Swaps_go_from_open_to_settled_and_from_approved_to_reverted_alone(Rotation rotation, Step[] steps)
    {
        var team = new SwappingTeam(Given.SmallTeam.With(rotation));

        foreach (var step in steps)
        {
            var before = team.State;
            Take(team, step);

            Assert.All(before.Swaps, was =>
            {
                var now = team.State.FindSwap(was.Id)!.Status;
                Assert.True(was.Status == now || was.IsOpen && now != SwapStatus.Reverted || (was.Status, now) == (SwapStatus.Approved, SwapStatus.Reverted), $"{was.Status} to {now}");
            });
        }
    }

    [Fact]
    public void The_steps_that_are_tried_come_to_everything_that_a_swap_can()
    {
        var seen = new Dictionary<SwapStatus, int>();
        foreach (var steps in Steps().Generator.Sample(200, new Rnd(1), 60))
        {
            var team = new SwappingTeam();
            foreach (var step in steps)
            {
                Take(team, step);
            }

            foreach (var swap in team.State.Swaps)
            {
                seen[swap.Status] = seen.GetValueOrDefault(swap.Status) + 1;
            }
        }

        Assert.All(Enum.GetValues<SwapStatus>(), status => Assert.True(seen.GetValueOrDefault(status) > 10, $"{status}: {seen.GetValueOrDefault(status)}"));
    }

    private static void Take(SwappingTeam team, Step step)
    {
        team.Now = team.Now.AddHours(step.Hours);
        switch (step.Kind)
        {
            case Kind.Ask or Kind.AskForDays:
                Ask(team, step);
                break;
            case Kind.Expire:
                team.Expire();
                break;
            case Kind.Revert when Pick([.. team.State.Swaps.Where(swap => swap.Status == SwapStatus.Approved)], step.Pick) is { } approved:
                foreach (var party in approved.Parties)
                {
                    team.Revert(approved, Named(party));
                }

                break;
            case Kind.ApproveAll when Pick([.. team.State.OpenSwaps], step.Pick) is { } open:
                foreach (var party in open.Counterpart is null ? [Given.People[step.Other % 4].Id] : open.Awaited.ToList())
                {
                    team.Approve(open, Named(party));
                }

                break;
            case Kind.Approve or Kind.Decline or Kind.Cancel when Pick([.. team.State.Swaps], step.Pick) is { } swap:
                var by = Given.People[step.Other % 4];
                _ = step.Kind == Kind.Approve ? team.Approve(swap, by) : step.Kind == Kind.Decline ? team.Decline(swap, by) : team.Cancel(swap, by);
                break;
        }
    }

    private static void Ask(SwappingTeam team, Step step)
    {
        var ahead = team.State.ShiftsIn(Given.DataEngineering, new TimeRange(team.Now, team.Now + Asked)).Where(shift => shift.Holder is not null).ToList();
        if (Pick(ahead, step.Pick) is not { } given)
        {
            return;
        }

        var to = step.Other % 5 == 4 ? null : Given.People[step.Other % 5];
        var first = given.During.Start.DateIn(team.Rotation.Zone).AddDays(step.Other % 7);
        var during = step.Kind == Kind.AskForDays ? given.PartOn(new DayRange(first, first.AddDays(step.Pick % 3)), team.Rotation.Zone) ?? given.During : given.During;
        var leg = new SwapLeg(given.Duty.Id, during, given.Holder!.Value, to?.Id);
        var theirs = ahead.FindAll(shift => shift.Holder == to?.Id);
        if (to is null || theirs.Count == 0 || step.Other % 2 == 0)
        {
            team.Ask(leg);
            return;
        }

        var back = Pick(theirs, step.Other / 5)!;
        var third = ahead.FindAll(shift => shift.Holder != to.Id && shift.Holder != leg.From);
        if (third.Count > 0 && step.Pick % 3 == 0)
        {
            var last = Pick(third, step.Pick / 3)!;
            team.Ask(leg, new SwapLeg(back.Duty.Id, back.During, to.Id, last.Holder), new SwapLeg(last.Duty.Id, last.During, last.Holder!.Value, leg.From));
            return;
        }

        team.Ask(leg, new SwapLeg(back.Duty.Id, back.During, to.Id, leg.From));
    }

    private static T? Pick<T>(List<T> from, int pick)
        where T : class => from.Count == 0 ? null : from[pick % from.Count];

    private static Engineer Named(EngineerId id) => Given.People.Single(one => one.Id == id);

    private static List<(Duty Duty, TimeSpan Length)> Hours(TeamState team) =>
    [
        .. Given.Duties.Select(duty => (duty, SwapShifts.Of(team, Given.DataEngineering, duty.Id, Window)
            .Where(shift => shift.Holder is not null)
            .Aggregate(TimeSpan.Zero, (sum, shift) => sum + shift.During.Intersect(Window)!.Value.Length))),
    ];

    /// <summary>Where two states have different holders before a moment: at what begins in either of them, for between those nothing changes.</summary>
    private static IEnumerable<(DutyId Duty, DateTimeOffset Moment)> Differing(TeamState one, TeamState other, DateTimeOffset until)
    {
        if (until <= Window.Start)
        {
            return [];
        }

        var range = new TimeRange(Window.Start, until);
        var (had, has) = (one.ShiftsIn(Given.DataEngineering, range).ToList(), other.ShiftsIn(Given.DataEngineering, range).ToList());

        return had.Concat(has)
            .Select(shift => (Duty: shift.Duty.Id, Moment: shift.During.Start < range.Start ? range.Start : shift.During.Start))
            .Distinct()
            .Where(cut => Holder(had, cut) != Holder(has, cut));

        static EngineerId? Holder(List<Shift> shifts, (DutyId Duty, DateTimeOffset Moment) cut) =>
            shifts.Find(shift => shift.Duty.Id == cut.Duty && shift.During.Contains(cut.Moment))!.Holder;
    }

    /// <summary>One thing that somebody does. What the picks stand for depends on what there is to choose from.</summary>
    public sealed record Step(Kind Kind, int Pick, int Other, int Hours);
}
