using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests.Audit;

namespace OnCallBot.Domain.Tests.Swaps;

/// <summary>A team that keeps what it decides about swaps, as the store does. It is Thursday, 1 January 2026.</summary>
internal sealed class SwappingTeam(TeamState state)
{
    /// <summary>The small team, with Lena as its admin, and Olaf, who is in another one.</summary>
    public SwappingTeam()
        : this(Given.SmallTeam.With(Given.SmallTeam.Rotations[Given.DataEngineering] with { Admins = [Lena.Id] }, Lena, Olaf))
    {
    }

    public static Engineer Lena { get; } = Given.Engineer("Lena");

    public static Engineer Olaf { get; } = Given.Engineer("Olaf");

    public TeamState State { get; private set; } = state;

    public DateTimeOffset Now { get; set; } = Given.Moment("2026-01-01T12:00Z");

    public Rotation Rotation => State.Rotations[Given.DataEngineering];

    /// <summary>As many as the duties and one: every week one is free.</summary>
    public static SwappingTeam OfFive()
    {
        var eve = Given.Engineer("Eve");

        return new SwappingTeam(Given.SmallTeam.With(Given.Rotation(Given.Table(people: [.. Given.People, eve])), eve));
    }

    public void Keep(IReadOnlyCollection<Change> changes)
    {
        AuditRule.AssertHolds(State, changes);
        State = State.With(changes);
    }

    public void Put(params IEnumerable<ITeamPart> parts) => State = State.With(parts);

    public Result<Swap> Ask(params ReadOnlySpan<SwapLeg> legs) => AskBy(State.Engineers[legs[0].From], [.. legs]);

    public Result<Swap> AskBy(Engineer by, params ValueList<SwapLeg> legs) =>
        Keep(RequestSwap.Decide(State, new SwapWish(Given.DataEngineering, legs[0].From, by.Id, legs, Reason: null), Now));

    public Result<Swap> Approve(Swap swap, Engineer by) => Keep(SettleSwap.Approve(State, swap.Id, by.Id, Now));

    public Result<Swap> Decline(Swap swap, Engineer by) => Keep(SettleSwap.Decline(State, swap.Id, by.Id, Now));

    public Result<Swap> Cancel(Swap swap, Engineer by) => Keep(SettleSwap.Cancel(State, swap.Id, by.Id, Now));

    public Result<Swap> Revert(Swap swap, Engineer by) => Keep(RevertSwap.Decide(State, swap.Id, by.Id, Now));

    public ValueList<Swap> Expire()
    {
        var decision = SettleSwap.Expire(State, Now);
        Keep(decision.Changes);

        return decision.Value;
    }

    /// <summary>Asked for by whoever gives the first shift, and approved by all the others.</summary>
    public Swap Swapped(params ReadOnlySpan<SwapLeg> legs)
    {
        var swap = Ask(legs).Value;
        foreach (var party in swap.Awaited.ToList())
        {
            swap = Approve(swap, State.Engineers[party]).Value;
        }

        return swap;
    }

    public EngineerId? Holder(Duty duty, string moment) => State.ShiftsAt(Given.DataEngineering, Given.Moment(moment)).Single(shift => shift.Duty.Id == duty.Id).Holder;

    private Result<Swap> Keep(Result<Decision<Swap>> result)
    {
        if (result.Succeeded(out var decision, out _))
        {
            Keep(decision.Changes);
        }

        return result.Map(kept => kept.Value);
    }
}
