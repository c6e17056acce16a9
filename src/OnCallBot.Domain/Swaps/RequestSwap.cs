using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>Somebody asks to give a shift away.</summary>
public static class RequestSwap
{
    private const int MostLegs = 3;

    /// <exception cref="ArgumentException">The wish names no shift, or what comes in return does not end with the requester.</exception>
    public static Result<Decision<Swap>> Decide(TeamState team, SwapWish wish, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(wish);

        if (!IsWhole(wish))
        {
            throw new ArgumentException("A swap gives one shift, and what comes in return ends with the requester.", nameof(wish));
        }

        if (wish.AskedBy != wish.Requester && !AdminRights.IsAdmin(team, wish.Rotation, wish.AskedBy))
        {
            return new Refusal.NotAnAdmin(wish.Rotation);
        }

        var given = wish.Legs[0];
        if (FindForeign(wish) is { } foreign)
        {
            return foreign;
        }

        if (SwapChecks.Find(team, wish.Rotation, wish.Legs, now) is { } refusal)
        {
            return refusal;
        }

        var requests = RequestsFor(team, wish.Rotation, given, now).ToList();
        if (requests.Find(open => open.Given.From == given.From) is { } open)
        {
            return new Refusal.RequestedAlready(open);
        }

        // Whoever asked before no longer holds it: nobody can approve that any more, and one shift has one request.
        var lapsed = SettleSwap.Lapse(team, requests, now);
        team = team.With(lapsed);

        var swap = new Swap(
            team.NextSwapId,
            wish.Rotation,
            wish.Requester,
            wish.AskedBy == wish.Requester ? null : wish.AskedBy,
            given.To,
            wish.Legs,
            wish.Reason,
            now,
            SwapStatus.Open,
            Agreed: [],
            SettledBy: null,
            InPlaceOf: null,
            SettledAt: null,
            Undoing: []);

        var kept = SwapChanges.Keep(team, swap, AuditAction.SwapRequested, wish.AskedBy, now);

        return kept with { Changes = [.. lapsed, .. kept.Changes] };
    }

    /// <summary>What anyone may take leaves a debt: nobody is known who could give something in return.</summary>
    private static bool IsWhole(SwapWish wish) =>
        wish.Legs.Count is 1 || (wish.Legs.Count is > 1 and <= MostLegs && wish.Legs.All(leg => leg.To is not null) && wish.Legs[^1].To == wish.Requester);

    /// <summary>Each gives a shift of their own to the next: the refusal of the first that is somebody else's, or null.</summary>
    private static Refusal.HeldByAnother? FindForeign(SwapWish wish)
    {
        var giver = wish.Requester;
        foreach (var leg in wish.Legs)
        {
            if (leg.From != giver)
            {
                return new Refusal.HeldByAnother(wish.Rotation, leg.Duty, leg.During, giver, leg.From);
            }

            giver = leg.To ?? giver;
        }

        return null;
    }

    /// <summary>The open requests for that shift or a part of it. One that is about to lapse counts no more.</summary>
    private static IEnumerable<Swap> RequestsFor(TeamState team, RotationId rotation, SwapLeg given, DateTimeOffset now) => team.OpenSwaps.Where(other =>
        other.Rotation == rotation && other.Begins > now && other.Given.Duty == given.Duty && other.Given.During.Overlaps(given.During));
}
