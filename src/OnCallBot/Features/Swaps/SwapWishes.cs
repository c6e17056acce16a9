using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Features.Swaps;

/// <summary>A complete draft as the domain takes it.</summary>
internal static class SwapWishes
{
    /// <summary>Null: something is missing, or the ring that was chosen does not work any more.</summary>
    public static SwapWish? Find(SwapDraft draft, TeamState team, DateTimeOffset now)
    {
        if (draft is not { Shift: { } shift, IsComplete: true } || draft.FindGiven(team) is not { } during)
        {
            return null;
        }

        var legs = LegsOf(draft, shift, during, team, now);

        return legs is null ? null : new SwapWish(shift.Rotation, draft.Requester, draft.AskedBy, legs, draft.Why is { Length: > 0 } why ? why : null);
    }

    private static ValueList<SwapLeg>? LegsOf(SwapDraft draft, Shift shift, TimeRange during, TeamState team, DateTimeOffset now) => draft.With switch
    {
        SwapPartner.Two => SwapRing.Find(team, team.Rotations[shift.Rotation], draft.Requester, shift.Duty.Id, during, now)?.Legs(draft.Requester, shift.Duty.Id, during),
        SwapPartner.Person(var partner) when draft.Return is { } back =>
            [new SwapLeg(shift.Duty.Id, during, draft.Requester, partner), new SwapLeg(back.Duty.Id, back.During, partner, draft.Requester)],
        SwapPartner.Person(var partner) => [new SwapLeg(shift.Duty.Id, during, draft.Requester, partner)],
        _ => [new SwapLeg(shift.Duty.Id, during, draft.Requester, To: null)],
    };
}
