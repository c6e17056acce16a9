using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>What must hold when a swap is asked for, and again when it is approved.</summary>
internal static class SwapChecks
{
    /// <summary>The first reason why these shifts cannot change hands, or null.</summary>
    public static Refusal? Find(TeamState team, RotationId rotation, IEnumerable<SwapLeg> legs, DateTimeOffset now)
    {
        foreach (var leg in legs)
        {
            if (leg.From == leg.To)
            {
                return new Refusal.WithThemselves();
            }

            if (leg.To is { } taker && !IsMember(team, rotation, taker))
            {
                return new Refusal.NotInRotation(taker, rotation);
            }

            if (leg.During.Start <= now)
            {
                return new Refusal.ShiftHasStarted(leg.Duty, leg.During);
            }

            if (FindOtherHolder(team, rotation, leg) is { } refusal)
            {
                return refusal;
            }

            if (leg.To is { } to && SwapShifts.FindLeave(team, rotation, to, leg.During) is { } leave)
            {
                return new Refusal.TakerOnLeave(to, leave);
            }
        }

        return null;
    }

    /// <summary>The first of a swap's shifts has begun.</summary>
    public static Refusal TooLate(Swap swap)
    {
        var first = swap.Legs.MinBy(leg => leg.During.Start)!;

        return new Refusal.ShiftHasStarted(first.Duty, first.During);
    }

    public static bool IsMember(TeamState team, RotationId rotation, EngineerId engineer) =>
        team.Engineers.GetValueOrDefault(engineer) is { HasLeft: false } && team.RotationsOf(engineer).Any(one => one.Id == rotation);

    private static Refusal.HeldByAnother? FindOtherHolder(TeamState team, RotationId rotation, SwapLeg leg)
    {
        var pieces = SwapShifts.Of(team, rotation, leg.Duty, leg.During).ToList();
        if (pieces.Count == 0)
        {
            return new Refusal.HeldByAnother(rotation, leg.Duty, leg.During, leg.From, Holder: null);
        }

        return pieces.Find(piece => piece.Holder != leg.From) is { } other
            ? new Refusal.HeldByAnother(rotation, leg.Duty, leg.During, leg.From, other.Holder)
            : null;
    }
}
