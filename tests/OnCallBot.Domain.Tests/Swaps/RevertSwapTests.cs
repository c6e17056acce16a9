using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Tests.Swaps;

public sealed class RevertSwapTests
{
    private static readonly Duty Profit = Given.Duties[0];

    private static readonly SwapLeg AnasForBen = Given.Leg(Given.Ana, Given.Ben, Profit, "2026-01-05");
    private static readonly SwapLeg BensForAna = Given.Leg(Given.Ben, Given.Ana, Profit, "2026-01-12");

    private readonly SwappingTeam _team = new();

    [Theory]
    [InlineData("Ana", "Ben")]
    [InlineData("Ben", "Ana")]
    public void Once_both_want_it_everything_is_as_it_was(string first, string second)
    {
        var before = Shifts();
        var swap = _team.Swapped(AnasForBen, BensForAna);

        var wanted = _team.Revert(swap, Named(first)).Value;
        Assert.Equal((SwapStatus.Approved, [Engineer.IdOf(first)]), (wanted.Status, wanted.Undoing));
        Assert.Equal(Given.Ben.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));

        var reverted = _team.Revert(swap, Named(second)).Value;
        Assert.Equal((SwapStatus.Reverted, (EngineerId?)Engineer.IdOf(second), (DateTimeOffset?)_team.Now), (reverted.Status, reverted.SettledBy, reverted.SettledAt));
        Assert.Equal(before, Shifts());
        Assert.Equal([AuditAction.SwapRequested, AuditAction.SwapApproved, AuditAction.SwapRevertWanted, AuditAction.SwapReverted], _team.State.Audit.Select(entry => entry.Action));
    }

    [Fact]
    public void The_ledger_keeps_its_lines_and_gets_their_opposites()
    {
        var swap = _team.Swapped(AnasForBen);
        var entered = _team.State.Ledger.ToList();

        Reverted(swap, Given.Ana, Given.Ben);

        Assert.Equal(entered, _team.State.Ledger.Take(2));
        Assert.Equal([(3L, Given.Ana.Id, LedgerKind.Undone, 7), (4L, Given.Ben.Id, LedgerKind.Undone, -7)], _team.State.Ledger.Skip(2).Select(line => (line.Number, line.Engineer, line.Kind, line.Days)));
    }

    [Fact]
    public void Wanting_it_twice_is_wanting_it_once()
    {
        var swap = _team.Swapped(AnasForBen);
        _team.Revert(swap, Given.Ana);

        Assert.Equal(new Refusal.UndoingAlready([Given.Ben.Id]), _team.Revert(swap, Given.Ana).Refusal);
    }

    [Theory]
    [InlineData("Cleo")]
    [InlineData("Lena")]
    [InlineData("Olaf")]
    public void It_is_up_to_those_who_swapped_alone(string by)
    {
        var swap = _team.Swapped(AnasForBen);

        Assert.Equal(new Refusal.NotAskedOfYou(swap), _team.Revert(swap, Named(by)).Refusal);
    }

    [Fact]
    public void A_ring_is_reverted_by_all_three()
    {
        var before = Shifts();
        var swap = _team.Swapped(AnasForBen, Given.Leg(Given.Ben, Given.Cleo, Profit, "2026-01-12"), Given.Leg(Given.Cleo, Given.Ana, Profit, "2026-01-19"));

        Assert.Equal(SwapStatus.Approved, _team.Revert(swap, Given.Cleo).Value.Status);
        Assert.Equal(SwapStatus.Approved, _team.Revert(swap, Given.Ana).Value.Status);
        Assert.Equal(SwapStatus.Reverted, _team.Revert(swap, Given.Ben).Value.Status);
        Assert.Equal(before, Shifts());
    }

    [Fact]
    public void Once_the_first_of_its_shifts_has_begun_it_stays()
    {
        var swap = _team.Swapped(BensForAna, AnasForBen);
        _team.Revert(swap, Given.Ana);
        _team.Now = Given.Moment("2026-01-05T08:00Z");

        Assert.Equal(new Refusal.ShiftHasStarted(Profit.Id, AnasForBen.During), _team.Revert(swap, Given.Ben).Refusal);
    }

    [Fact]
    public void A_later_swap_on_top_is_reverted_first()
    {
        var swap = _team.Swapped(AnasForBen, BensForAna);
        var between = Shifts();
        var onTop = _team.Swapped(AnasForBen with { From = Given.Ben.Id, To = Given.Dana.Id, During = Given.Range("2026-01-07T00:00+01:00", "2026-01-08T00:00+01:00") });

        Assert.Equal(new Refusal.ChangedSince(swap), _team.Revert(swap, Given.Ana).Refusal);

        Reverted(onTop, Given.Dana, Given.Ben);
        Assert.Equal(between, Shifts());
        Assert.Equal(SwapStatus.Reverted, Reverted(swap, Given.Ana, Given.Ben).Status);
    }

    [Fact]
    public void A_swap_on_top_is_reverted_to_the_swap_below_it()
    {
        _team.Swapped(AnasForBen);
        var onTop = _team.Swapped(Given.Leg(Given.Ben, Given.Dana, Profit, "2026-01-05"));

        Reverted(onTop, Given.Ben, Given.Dana);

        Assert.Equal(Given.Ben.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
    }

    [Fact]
    public void It_stays_where_the_table_would_now_name_another_than_who_gave()
    {
        var swap = _team.Swapped(AnasForBen);
        _team.Put(_team.Rotation with { Tables = [Given.Table(people: [Given.Cleo, Given.Ben, Given.Ana, Given.Dana])] });

        Assert.Equal(new Refusal.ChangedSince(swap), _team.Revert(swap, Given.Ben).Refusal);
    }

    [Fact]
    public void It_stays_where_its_duty_is_gone()
    {
        var swap = _team.Swapped(AnasForBen);
        _team.Put(_team.Rotation with { Tables = [Given.Table(duties: [.. Given.Duties.Skip(1)])] });

        Assert.Equal(new Refusal.ChangedSince(swap), _team.Revert(swap, Given.Ben).Refusal);
    }

    [Fact]
    public void After_it_the_shift_is_given_anew()
    {
        Reverted(_team.Swapped(AnasForBen), Given.Ana, Given.Ben);

        Assert.Equal(SwapStatus.Approved, _team.Swapped(AnasForBen with { To = Given.Cleo.Id }).Status);
        Assert.Equal(Given.Cleo.Id, _team.Holder(Profit, "2026-01-06T12:00Z"));
    }

    private Swap Reverted(Swap swap, params ReadOnlySpan<Engineer> by)
    {
        foreach (var one in by)
        {
            swap = _team.Revert(swap, one).Value;
        }

        return swap;
    }

    private Engineer Named(string name) => _team.State.Engineers[Engineer.IdOf(name)];

    private List<Shift> Shifts() => [.. _team.State.ShiftsIn(Given.DataEngineering, Given.Range("2026-01-01T00:00Z", "2026-03-01T00:00Z"))];
}
