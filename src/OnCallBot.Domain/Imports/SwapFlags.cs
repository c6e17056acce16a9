using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Imports;

/// <summary>Which of the open requests for swaps an import puts in question, and none that were so before.</summary>
internal static class SwapFlags
{
    public static IEnumerable<FlaggedSwap> Between(TeamState before, TeamState after, Rotation rotation, DateTimeOffset now)
    {
        foreach (var swap in after.OpenSwaps.Where(swap => swap.Rotation == rotation.Id && swap.Begins > now))
        {
            var was = before.FindSwap(swap.Id)!;
            foreach (var (leg, old) in swap.Legs.Zip(was.Legs))
            {
                if (FindReason(after, swap, leg) is { } reason && FindReason(before, was, old) != reason)
                {
                    yield return new FlaggedSwap(swap, leg, reason);

                    break;
                }
            }
        }
    }

    private static FlagReason? FindReason(TeamState team, Swap swap, SwapLeg leg)
    {
        var pieces = SwapShifts.Of(team, swap.Rotation, leg.Duty, leg.During).ToList();
        if (pieces.Count == 0)
        {
            return FlagReason.DutyIsGone;
        }

        if (HasLeft(leg.From) || (leg.To is { } to && HasLeft(to)))
        {
            return FlagReason.HolderHasLeft;
        }

        if (leg.To is { } taker && !SwapChecks.IsMember(team, swap.Rotation, taker))
        {
            return FlagReason.TakerNotInTable;
        }

        return pieces.Find(piece => piece.Holder != leg.From) switch
        {
            null => null,
            { Override: null } => FlagReason.OtherScheduled,
            _ => FlagReason.Overridden,
        };

        bool HasLeft(People.EngineerId engineer) => team.Engineers.GetValueOrDefault(engineer) is null or { HasLeft: true };
    }
}
