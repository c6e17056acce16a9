using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class SettleSwapTests
{
    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Duty Growth = Given.Duties[1];
    private static readonly Duty Backup = Given.Duties[3];

    private static readonly SwapLeg AnasForBen = Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05");
    private static readonly SwapLeg BensForAna = Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12");
    private static readonly SwapLeg AnasForAnyone = AnasForBen with { To = null };

    private static readonly SwapLeg[] Ring =
    [
        Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05"),
        Given.Leg(Given.Ben, Given.Cleo, Profit, "2026-01-12"),
        Given.Leg(Given.Cleo, Given.Ana, Profit, "2026-01-19"),
    ];

    private readonly SwappingTeam _team = new();

    public enum Press
    {
        Approve,
        Decline,
        Cancel,
        Revert,
    }

    public static TheoryData<SwapStatus, Press> Final()
    {
        var data = new TheoryData<SwapStatus, Press>();
        foreach (var status in Enum.GetValues<SwapStatus>().Where(status => status != SwapStatus.Open))
        {
            foreach (var press in Enum.GetValues<Press>().Where(press => (status, press) != (SwapStatus.Approved, Press.Revert)))
            {
                data.Add(status, press);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Final))]
    public void Nothing_leaves_a_final_state(SwapStatus status, Press press)
    {
        var swap = Given.Swap(1, status, legs: AnasForBen);
        _team.Put(swap);
        var before = _team.State;

        foreach (var by in (Engineer[])[Given.Ana, Given.Ben, Given.Cleo, SwappingTeam.Lena, SwappingTeam.Olaf])
        {
            Assert.Equal(new Refusal.SwapSettled(swap), Pressed(press, swap, by).Refusal);
        }

        Assert.Same(before, _team.State);
    }

    [Fact]
    public void What_is_open_is_not_reverted()
    {
        var swap = _team.Ask(AnasForBen).Value;

        Assert.Equal(new Refusal.SwapSettled(swap), _team.Revert(swap, Given.Ana).Refusal);
    }

    [Theory]
    [InlineData(Press.Approve)]
    [InlineData(Press.Decline)]
    [InlineData(Press.Cancel)]
    [InlineData(Press.Revert)]
    public void A_number_that_no_request_has_is_said_to_be_none(Press press)
    {
        Assert.Equal(new Refusal.NoSuchSwap(), Pressed(press, Given.Swap(99), Given.Ben).Refusal);
    }

    // The admin asked for Ana, and Ben is asked.
    [Theory]
    [InlineData("Ana", Press.Approve, typeof(Refusal.OwnSwap))]
    [InlineData("Ana", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Ana", Press.Cancel, null)]
    [InlineData("Ben", Press.Approve, null)]
    [InlineData("Ben", Press.Decline, null)]
    [InlineData("Ben", Press.Cancel, typeof(Refusal.NotAnAdmin))]
    [InlineData("Cleo", Press.Approve, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Cleo", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Cleo", Press.Cancel, typeof(Refusal.NotAnAdmin))]
    [InlineData("Lena", Press.Approve, null)]
    [InlineData("Lena", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Lena", Press.Cancel, null)]
    [InlineData("Olaf", Press.Approve, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Olaf", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Olaf", Press.Cancel, typeof(Refusal.NotAnAdmin))]
    public void Everybody_presses_what_is_theirs(string by, Press press, Type? refusal)
    {
        var swap = _team.AskBy(SwappingTeam.Lena, AnasForBen).Value;

        var result = Pressed(press, swap, _team.State.Engineers[Engineer.IdOf(by)]);

        Assert.Equal(refusal, result.Refusal?.GetType());
        Assert.Equal(refusal is not null, _team.State.FindSwap(swap.Id)!.IsOpen);
    }

    // Anyone of the rotation is asked, and Dana is its admin.
    [Theory]
    [InlineData("Ana", Press.Approve, typeof(Refusal.OwnSwap))]
    [InlineData("Ana", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Ana", Press.Cancel, null)]
    [InlineData("Ben", Press.Approve, null)]
    [InlineData("Ben", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Dana", Press.Approve, null)]
    [InlineData("Dana", Press.Decline, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Dana", Press.Cancel, null)]
    [InlineData("Lena", Press.Approve, typeof(Refusal.NotInRotation))]
    [InlineData("Olaf", Press.Approve, typeof(Refusal.NotInRotation))]
    [InlineData("Olaf", Press.Cancel, typeof(Refusal.NotAnAdmin))]
    public void What_anyone_may_take_is_anyone_s_of_the_rotation(string by, Press press, Type? refusal)
    {
        _team.Put(_team.Rotation with { Admins = [Given.Dana.Id] });
        var swap = _team.Ask(AnasForAnyone).Value;

        var result = Pressed(press, swap, _team.State.Engineers[Engineer.IdOf(by)]);

        Assert.Equal(refusal, result.Refusal?.GetType());
    }

    [Theory]
    [InlineData("Ana", Press.Cancel, null)]
    [InlineData("Ben", Press.Approve, typeof(Refusal.NotInRotation))]
    [InlineData("Ben", Press.Decline, null)]
    [InlineData("Lena", Press.Approve, typeof(Refusal.NotAskedOfYou))]
    [InlineData("Lena", Press.Cancel, typeof(Refusal.NotAnAdmin))]
    public void Whoever_has_left_takes_nothing_and_is_no_admin(string by, Press press, Type? refusal)
    {
        var swap = _team.Ask(AnasForBen).Value;
        var gone = _team.State.Engineers[Engineer.IdOf(by)];
        _team.Put(gone with { HasLeft = true });

        Assert.Equal(refusal, Pressed(press, swap, gone).Refusal?.GetType());
    }

    [Fact]
    public void An_admin_who_asks_is_no_admin_to_approve_their_own_shift_away()
    {
        _team.Put(_team.Rotation with { Admins = [Given.Ana.Id] });
        var swap = _team.Ask(AnasForBen).Value;

        Assert.Equal(new Refusal.OwnSwap(), _team.Approve(swap, Given.Ana).Refusal);
    }

    [Fact]
    public void Approval_hands_both_shifts_over_and_says_why()
    {
        var swap = _team.Ask(AnasForBen, BensForAna).Value;
        _team.Now = _team.Now.AddHours(1);

        var approved = _team.Approve(swap, Given.Ben).Value;

        Assert.Equal(swap with { Status = SwapStatus.Approved, Agreed = [Given.Ben.Id], SettledBy = Given.Ben.Id, SettledAt = _team.Now }, approved);
        Assert.Equal(approved, _team.State.FindSwap(swap.Id));
        Assert.Empty(_team.State.OpenSwaps);
        foreach (var leg in swap.Legs)
        {
            var shift = SwapShifts.Find(_team.State, swap.Rotation, leg.Duty, leg.During.Start)!;
            Assert.Equal(
                (leg.During, leg.To, (EngineerId?)leg.From, OverrideCause.Swap, (SwapId?)swap.Id),
                (shift.During, shift.Holder, shift.Scheduled, shift.Override!.Cause, shift.Override.Swap));
        }

        Assert.Equal([AuditAction.SwapRequested, AuditAction.SwapApproved], _team.State.Audit.Select(entry => entry.Action));
    }

    [Fact]
    public void A_shift_for_a_shift_leaves_both_even()
    {
        _team.Swapped(AnasForBen, BensForAna);

        Assert.Equal(
            [(Given.Ana.Id, LedgerKind.Given, -7), (Given.Ben.Id, LedgerKind.Taken, 7), (Given.Ben.Id, LedgerKind.Given, -7), (Given.Ana.Id, LedgerKind.Taken, 7)],
            _team.State.Ledger.Select(line => (line.Engineer, line.Kind, line.Days)));
        Assert.All(new[] { Given.Ana, Given.Ben }, one => Assert.Equal(0, _team.State.LedgerOf(Given.DataEngineering, one.Id).Sum(line => line.Days)));
    }

    [Fact]
    public void A_shift_for_nothing_leaves_a_debt()
    {
        var swap = _team.Swapped(AnasForBen);

        Assert.Equal(-7, _team.State.LedgerOf(Given.DataEngineering, Given.Ana.Id).Sum(line => line.Days));
        Assert.Equal(7, _team.State.LedgerOf(Given.DataEngineering, Given.Ben.Id).Sum(line => line.Days));
        Assert.Equal(0, _team.State.LedgerOf(swap.Id).Sum(line => line.Days));
    }

    [Fact]
    public void The_first_who_takes_what_anyone_may_take_has_it()
    {
        var swap = _team.Ask(AnasForAnyone).Value;

        var taken = _team.Approve(swap, Given.Cleo).Value;
        var tooLate = _team.Approve(swap, Given.Dana);

        Assert.Equal((Given.Cleo.Id, Given.Cleo.Id), (taken.Counterpart!.Value, taken.Given.To!.Value));
        Assert.Equal(new Refusal.SwapSettled(taken), tooLate.Refusal);
        Assert.Equal(Given.Cleo.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
    }

    [Fact]
    public void Fifty_presses_have_one_outcome()
    {
        var swap = _team.Ask(AnasForAnyone).Value;
        Engineer[] people = [Given.Ben, Given.Cleo, Given.Dana, Given.Ana, SwappingTeam.Lena];

        var results = Enumerable.Range(0, 50).Select(i => Pressed((Press)(i % 3), swap, people[i % people.Length])).ToList();

        Assert.Single(results, result => result.Refusal is null);
    }

    [Fact]
    public void An_admin_approves_in_the_counterpart_s_place_and_it_is_said()
    {
        var swap = _team.Ask(AnasForBen).Value;

        var approved = _team.Approve(swap, SwappingTeam.Lena).Value;

        Assert.Equal((SwapStatus.Approved, SwappingTeam.Lena.Id, Given.Ben.Id), (approved.Status, approved.SettledBy!.Value, approved.InPlaceOf!.Value));
        Assert.Equal(Given.Ben.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
    }

    [Fact]
    public void A_ring_waits_until_both_have_agreed()
    {
        var swap = _team.Ask(Ring).Value;

        var agreed = _team.Approve(swap, Given.Cleo).Value;
        var again = _team.Approve(swap, Given.Cleo);

        Assert.Equal((SwapStatus.Open, (EngineerId?)null), (agreed.Status, agreed.SettledBy));
        Assert.Equal([Given.Ben.Id], agreed.Awaited);
        Assert.Equal(new Refusal.AgreedAlready([Given.Ben.Id]), again.Refusal);
        Assert.Equal(Given.Ana.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));

        Assert.Equal(SwapStatus.Approved, _team.Approve(swap, Given.Ben).Value.Status);
        Assert.Equal(
            [Given.Ben.Id, Given.Cleo.Id, Given.Ana.Id],
            swap.Legs.Select(leg => SwapShifts.Find(_team.State, swap.Rotation, leg.Duty, leg.During.Start)!.Holder!.Value));
        Assert.All(Given.People, one => Assert.Equal(0, _team.State.LedgerOf(Given.DataEngineering, one.Id).Sum(line => line.Days)));
    }

    [Fact]
    public void Who_agreed_to_a_ring_may_still_decline_it()
    {
        var swap = _team.Ask(Ring).Value;
        _team.Approve(swap, Given.Cleo);

        Assert.Equal(SwapStatus.Declined, _team.Decline(swap, Given.Cleo).Value.Status);
    }

    [Fact]
    public void An_admin_approves_a_ring_in_the_place_of_one_at_a_time()
    {
        var swap = _team.Ask(Ring).Value;

        var agreed = _team.Approve(swap, SwappingTeam.Lena).Value;
        Assert.Equal((SwapStatus.Open, Given.Ben.Id), (agreed.Status, agreed.InPlaceOf!.Value));

        var approved = _team.Approve(swap, Given.Cleo).Value;
        Assert.Equal((SwapStatus.Approved, Given.Cleo.Id, (EngineerId?)null), (approved.Status, approved.SettledBy!.Value, approved.InPlaceOf));
    }

    [Theory]
    [InlineData(Press.Approve)]
    [InlineData(Press.Decline)]
    [InlineData(Press.Cancel)]
    public void At_the_first_of_its_shifts_a_press_comes_too_late(Press press)
    {
        var swap = _team.Ask(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"), Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05")).Value;
        _team.Now = Given.Moment("2026-01-05T08:00Z");

        var result = Pressed(press, swap, press == Press.Cancel ? Given.Ben : Given.Ana);

        Assert.Equal(new Refusal.ShiftHasStarted(Profit.Id, AnasForBen.During), result.Refusal);
    }

    [Fact]
    public void Until_the_moment_before_it_is_approved()
    {
        var swap = _team.Ask(AnasForBen).Value;
        _team.Now = Given.Moment("2026-01-05T08:00Z").AddTicks(-1);

        Assert.Empty(_team.Expire());
        Assert.Null(_team.Approve(swap, Given.Ben).Refusal);
    }

    [Fact]
    public void A_request_lapses_when_its_first_shift_begins()
    {
        var first = _team.Ask(AnasForBen).Value;
        var second = _team.Ask(Given.Leg(Given.Ben, null, Growth, "2026-01-05")).Value;
        var later = _team.Ask(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12")).Value;
        _team.Now = Given.Moment("2026-01-05T08:00Z");

        var lapsed = _team.Expire();

        Assert.Equal([first.Id, second.Id], lapsed.Select(swap => swap.Id));
        Assert.All(lapsed, swap => Assert.Equal((SwapStatus.Expired, (EngineerId?)null, (DateTimeOffset?)_team.Now), (swap.Status, swap.SettledBy, swap.SettledAt)));
        Assert.Equal([later], _team.State.OpenSwaps);
        Assert.Equal([4L, 5L], _team.State.Audit.Where(entry => entry is { Action: AuditAction.SwapExpired, By: null }).Select(entry => entry.Number));
        Assert.Empty(_team.Expire());
    }

    [Fact]
    public void Leave_that_was_recorded_meanwhile_stops_the_approval()
    {
        var swap = _team.Ask(AnasForBen, BensForAna).Value;
        var leave = Given.Leave(Given.Ana, "2026-01-14", "2026-01-14");
        _team.Put(leave);

        Assert.Equal(new Refusal.TakerOnLeave(Given.Ana.Id, leave), _team.Approve(swap, Given.Ben).Refusal);
        Assert.True(_team.State.FindSwap(swap.Id)!.IsOpen);
    }

    [Fact]
    public void A_shift_that_went_to_another_meanwhile_stops_the_approval()
    {
        var swap = _team.Ask(Given.Leg(Given.Cleo, Given.Ana, Growth, "2026-01-12"), Given.Leg(Given.Ana, Given.Cleo, Profit, "2026-01-05")).Value;
        _team.Swapped(AnasForBen);

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, AnasForBen.During, Given.Ana.Id, Given.Ben.Id), _team.Approve(swap, Given.Ana).Refusal);
    }

    [Fact]
    public void A_swap_on_top_of_a_swap_goes_by_who_holds_the_shift_now()
    {
        _team.Swapped(AnasForBen);

        var onTop = _team.Swapped(Given.Leg(Given.Ben, Given.Dana, Profit, "2026-01-05"));

        var shift = SwapShifts.Find(_team.State, Given.DataEngineering, Profit.Id, AnasForBen.During.Start)!;
        Assert.Equal((Given.Dana.Id, Given.Ana.Id, onTop.Id), (shift.Holder!.Value, shift.Scheduled!.Value, shift.Override!.Swap!.Value));
        Assert.Equal([-7, 0, 7], new[] { Given.Ana, Given.Ben, Given.Dana }.Select(one => _team.State.LedgerOf(Given.DataEngineering, one.Id).Sum(line => line.Days)));
    }

    [Fact]
    public void Double_duty_and_being_one_s_own_backup_are_allowed()
    {
        _team.Swapped(Given.Leg(Given.Ana, Given.Dana, Profit, "2026-01-05"));

        Assert.Equal(Given.Dana.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
        Assert.Equal(Given.Dana.Id, _team.Holder(Backup, "2026-01-06T12:00Z"));
    }

    private Result<Swap> Pressed(Press press, Swap swap, Engineer by) => press switch
    {
        Press.Approve => _team.Approve(swap, by),
        Press.Decline => _team.Decline(swap, by),
        Press.Cancel => _team.Cancel(swap, by),
        _ => _team.Revert(swap, by),
    };
}
