using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class RequestSwapTests
{
    private static readonly Duty Profit = Given.Duties[0];
    private static readonly Duty Growth = Given.Duties[1];

    private static readonly SwapLeg AnasForBen = Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05");
    private static readonly SwapLeg BensForAna = Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12");

    private readonly SwappingTeam _team = new();

    [Fact]
    public void It_waits_for_an_answer_and_nobody_s_shift_moves()
    {
        var swap = _team.Ask(AnasForBen, BensForAna).Value;

        Assert.Equal(
            (SwapStatus.Open, Given.Ana.Id, (EngineerId?)null, (EngineerId?)Given.Ben.Id, _team.Now),
            (swap.Status, swap.Requester, swap.AskedBy, swap.Counterpart, swap.MadeAt));
        Assert.Equal([swap], _team.State.OpenSwaps);
        Assert.Equal(Given.Ana.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
        Assert.Empty(_team.State.Ledger);
    }

    [Fact]
    public void It_is_kept_with_who_asked()
    {
        var swap = _team.AskBy(SwappingTeam.Lena, AnasForBen).Value;

        Assert.Equal(SwappingTeam.Lena.Id, swap.AskedBy);
        Assert.Equal(
            [new AuditEntry(1, _team.Now, SwappingTeam.Lena.Id, AuditAction.SwapRequested, Given.DataEngineering, "1")],
            _team.State.Audit);
    }

    [Fact]
    public void Only_an_admin_asks_for_another()
    {
        Assert.Equal(new Refusal.NotAnAdmin(Given.DataEngineering), _team.AskBy(Given.Ben, AnasForBen).Refusal);
    }

    [Fact]
    public void An_admin_who_has_left_asks_for_nobody()
    {
        _team.Put(SwappingTeam.Lena with { HasLeft = true });

        Assert.Equal(new Refusal.NotAnAdmin(Given.DataEngineering), _team.AskBy(SwappingTeam.Lena, AnasForBen).Refusal);
    }

    [Fact]
    public void An_admin_gives_away_the_shift_of_somebody_who_has_left()
    {
        _team.Put(Given.Ana with { HasLeft = true });

        Assert.True(_team.AskBy(SwappingTeam.Lena, AnasForBen).Succeeded(out _, out _));
    }

    [Theory]
    [InlineData("2026-01-05T07:59:59Z", true)]
    [InlineData("2026-01-05T08:00Z", false)]
    [InlineData("2026-01-20T08:00Z", false)]
    public void A_shift_is_given_until_it_begins(string now, bool canAsk)
    {
        _team.Now = Given.Moment(now);

        var result = _team.Ask(AnasForBen);

        Assert.Equal(canAsk ? null : new Refusal.ShiftHasStarted(Profit.Id, AnasForBen.During), result.Refusal);
    }

    [Fact]
    public void What_comes_in_return_has_not_begun_either()
    {
        _team.Now = Given.Moment("2026-01-06T12:00Z");

        var result = _team.Ask(Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12"), AnasForBen);

        Assert.Equal(new Refusal.ShiftHasStarted(Profit.Id, AnasForBen.During), result.Refusal);
    }

    [Fact]
    public void Nobody_gives_a_shift_that_another_holds()
    {
        var result = _team.Ask(Given.Leg(Given.Cleo, Given.Ben, Profit, "2026-01-05"));

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, AnasForBen.During, Given.Cleo.Id, Given.Ana.Id), result.Refusal);
    }

    [Fact]
    public void Nobody_gives_a_shift_that_nobody_holds()
    {
        _team.Put(Given.Rotation(Given.Table(weeks: [Given.Week(Given.Duties, null, Given.Ben, Given.Cleo, Given.Dana), Given.Week(Given.Duties, Given.Ana)])));

        var result = _team.Ask(AnasForBen);

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, AnasForBen.During, Given.Ana.Id, Holder: null), result.Refusal);
    }

    [Fact]
    public void Nobody_gives_a_duty_that_the_table_does_not_have()
    {
        var unknown = AnasForBen with { Duty = new DutyId("unknown") };

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, unknown.Duty, unknown.During, Given.Ana.Id, Holder: null), _team.Ask(unknown).Refusal);
    }

    [Fact]
    public void A_shift_of_which_another_holds_a_part_is_given_in_parts_alone()
    {
        _team.Put(Given.Override(1, Given.Dana, Profit, "2026-01-07T00:00+01:00", "2026-01-08T00:00+01:00"));

        var whole = _team.Ask(AnasForBen);
        var rest = _team.Ask(AnasForBen with { During = Given.Range("2026-01-08T00:00+01:00", "2026-01-12T09:00+01:00") });

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, AnasForBen.During, Given.Ana.Id, Given.Dana.Id), whole.Refusal);
        Assert.Null(rest.Refusal);
    }

    [Fact]
    public void What_comes_in_return_is_the_counterpart_s()
    {
        var cleos = Given.Leg(Given.Cleo, Given.Ana, Profit, "2026-01-19");
        var saidToBeBens = cleos with { From = Given.Ben.Id };

        var expected = new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, cleos.During, Given.Ben.Id, Given.Cleo.Id);
        Assert.Equal(expected, _team.Ask(AnasForBen, cleos).Refusal);
        Assert.Equal(expected, _team.Ask(AnasForBen, saidToBeBens).Refusal);
    }

    [Fact]
    public void An_admin_does_not_give_the_shift_of_another_than_they_say()
    {
        var wish = new SwapWish(Given.DataEngineering, Given.Cleo.Id, SwappingTeam.Lena.Id, [AnasForBen], Reason: null);

        var result = RequestSwap.Decide(_team.State, wish, _team.Now);

        Assert.Equal(new Refusal.HeldByAnother(Given.DataEngineering, Profit.Id, AnasForBen.During, Given.Cleo.Id, Given.Ana.Id), result.Refusal);
    }

    [Fact]
    public void Nobody_swaps_with_themselves()
    {
        Assert.Equal(new Refusal.WithThemselves(), _team.Ask(AnasForBen with { To = Given.Ana.Id }).Refusal);
        Assert.Equal(new Refusal.WithThemselves(), _team.Ask(AnasForBen with { To = Given.Ana.Id }, Given.Leg(Given.Ana, Given.Ana, Given.Duties[3], "2026-01-12")).Refusal);
    }

    [Fact]
    public void Nobody_outside_the_rotation_is_asked()
    {
        Assert.Equal(new Refusal.NotInRotation(SwappingTeam.Olaf.Id, Given.DataEngineering), _team.Ask(AnasForBen with { To = SwappingTeam.Olaf.Id }).Refusal);
    }

    [Fact]
    public void Nobody_who_has_left_is_asked()
    {
        _team.Put(Given.Ben with { HasLeft = true });

        Assert.Equal(new Refusal.NotInRotation(Given.Ben.Id, Given.DataEngineering), _team.Ask(AnasForBen).Refusal);
    }

    [Fact]
    public void Somebody_outside_the_rotation_who_took_a_shift_over_gives_it_away_and_takes_none()
    {
        _team.Put(Given.Override(1, SwappingTeam.Olaf, Profit, "2026-01-05T09:00+01:00", "2026-01-12T09:00+01:00"));
        var olafs = Given.Leg(SwappingTeam.Olaf, Given.Ben, Profit, "2026-01-05");

        Assert.Equal(
            new Refusal.NotInRotation(SwappingTeam.Olaf.Id, Given.DataEngineering),
            _team.Ask(olafs, Given.Leg(Given.Ben, SwappingTeam.Olaf, Profit, "2026-01-12")).Refusal);
        Assert.Null(_team.Ask(olafs).Refusal);
    }

    [Theory]
    [InlineData("2026-01-12", "2026-01-12", true)]
    [InlineData("2026-01-11", "2026-01-11", true)]
    [InlineData("2026-01-01", "2026-01-05", true)]
    [InlineData("2026-01-01", "2026-01-04", false)]
    [InlineData("2026-01-13", "2026-01-20", false)]
    public void Nobody_takes_a_shift_that_touches_their_leave(string first, string last, bool isRefused)
    {
        var leave = Given.Leave(Given.Ben, first, last);
        _team.Put(leave);

        Assert.Equal(isRefused ? new Refusal.TakerOnLeave(Given.Ben.Id, leave) : null, _team.Ask(AnasForBen).Refusal);
    }

    [Fact]
    public void Leave_is_by_the_clock_of_whoever_takes()
    {
        // The twelfth begins in Auckland when in Berlin it is still noon of the eleventh; it ends there before the shift would.
        var leave = Given.Leave(Given.Ben, "2026-01-13", "2026-01-13");
        _team.Put(leave, Given.Ben with { Zone = Given.Zone("Pacific/Kiritimati") });
        var late = AnasForBen with { During = Given.Range("2026-01-12T00:00+01:00", "2026-01-12T12:00+01:00") };

        Assert.Null(_team.Ask(AnasForBen).Refusal);
        Assert.IsType<Refusal.HeldByAnother>(_team.Ask(late).Refusal);
    }

    [Fact]
    public void The_requester_s_own_leave_is_why_they_ask_and_refuses_what_they_would_take()
    {
        var leave = Given.Leave(Given.Ana, "2026-01-05", "2026-01-16");
        _team.Put(leave);

        Assert.Equal(new Refusal.TakerOnLeave(Given.Ana.Id, leave), _team.Ask(AnasForBen, BensForAna).Refusal);
        Assert.Null(_team.Ask(AnasForBen).Refusal);
    }

    [Fact]
    public void A_shift_has_one_open_request()
    {
        var open = _team.Ask(AnasForBen).Value;

        Assert.Equal(new Refusal.RequestedAlready(open), _team.Ask(AnasForBen with { To = Given.Cleo.Id }).Refusal);
        Assert.Equal(new Refusal.RequestedAlready(open), _team.Ask(AnasForBen with { During = Given.Range("2026-01-06T00:00+01:00", "2026-01-07T00:00+01:00"), To = null }).Refusal);
        Assert.Null(_team.Ask(Given.Leg(Given.Ana, null, Given.Duties[3], "2026-01-12")).Refusal);
        Assert.Null(_team.Ask(Given.Leg(Given.Ben, null, Growth, "2026-01-05")).Refusal);
    }

    [Fact]
    public void Other_days_of_the_shift_have_their_own_request()
    {
        _team.Ask(AnasForBen with { During = Given.Range("2026-01-06T00:00+01:00", "2026-01-07T00:00+01:00") });

        Assert.Null(_team.Ask(AnasForBen with { During = Given.Range("2026-01-07T00:00+01:00", "2026-01-08T00:00+01:00"), To = null }).Refusal);
    }

    [Theory]
    [InlineData(SwapStatus.Declined)]
    [InlineData(SwapStatus.Cancelled)]
    [InlineData(SwapStatus.Expired)]
    [InlineData(SwapStatus.Reverted)]
    public void After_a_request_that_came_to_nothing_another_is_made(SwapStatus status)
    {
        _team.Put(Given.Swap(1, status, legs: AnasForBen));

        Assert.Equal(new SwapId(2), _team.Ask(AnasForBen).Value.Id);
    }

    [Fact]
    public void A_request_whose_shift_has_become_anothers_gives_way_to_that_ones()
    {
        var team = new SwappingTeam();
        var stale = team.Ask(Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-01-05")).Value;
        team.Put(new Override(team.State.NextOverrideNumber, Given.DataEngineering, Given.Duties[0].Id, stale.Given.During, Given.Cleo.Id, OverrideCause.Cover, Reason: null, team.Now));

        var asked = team.Ask(Given.Leg(Given.Cleo, Given.Dana, Given.Duties[0], "2026-01-05"));

        Assert.Null(asked.Refusal);
        Assert.Equal(SwapStatus.Expired, team.State.FindSwap(stale.Id)!.Status);
        Assert.Equal(asked.Value.Id, Assert.Single(team.State.OpenSwaps).Id);
    }

    [Fact]
    public void A_request_names_a_shift_and_what_comes_in_return_reaches_the_requester()
    {
        Assert.Throws<ArgumentException>(() => Decide());
        Assert.Throws<ArgumentException>(() => Decide(AnasForBen, BensForAna with { To = Given.Cleo.Id }));
        Assert.Throws<ArgumentException>(() => Decide(AnasForBen with { To = null }, BensForAna));
        Assert.Throws<ArgumentException>(() => Decide(AnasForBen, BensForAna, AnasForBen, BensForAna));

        void Decide(params ValueList<SwapLeg> legs) => RequestSwap.Decide(_team.State, new SwapWish(Given.DataEngineering, Given.Ana.Id, Given.Ana.Id, legs, Reason: null), _team.Now);
    }
}
