using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>Those who swapped take it back, all of them, before the first of its shifts begins.</summary>
public static class RevertSwap
{
    public static Result<Decision<Swap>> Decide(TeamState team, SwapId id, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.FindSwap(id) is not { } swap)
        {
            return new Refusal.NoSuchSwap();
        }

        if (swap.Status != SwapStatus.Approved)
        {
            return new Refusal.SwapSettled(swap);
        }

        if (!swap.Parties.Contains(by))
        {
            return new Refusal.NotAskedOfYou(swap);
        }

        if (swap.Begins <= now)
        {
            return SwapChecks.TooLate(swap);
        }

        if (FindMade(team, swap) is not { } made)
        {
            return new Refusal.ChangedSince(swap);
        }

        var undoing = swap.Undoing.Contains(by) ? swap.Undoing : [.. swap.Undoing, by];
        var awaited = swap.Parties.Except(undoing).ToValueList();
        if (awaited.Count > 0)
        {
            return swap.Undoing.Contains(by)
                ? new Refusal.UndoingAlready(awaited)
                : SwapChanges.Keep(team, swap with { Undoing = undoing }, AuditAction.SwapRevertWanted, by, now);
        }

        var reverted = swap with { Status = SwapStatus.Reverted, Undoing = undoing, SettledBy = by, SettledAt = now };

        return SwapChanges.Keep(team, reverted, AuditAction.SwapReverted, by, now, [.. made.Select(one => new Change.Remove(one.Key)), .. SwapChanges.Undone(team, swap, now), .. HolidayLines.Undone(team, swap, now)]);
    }

    /// <summary>
    /// The overrides that the swap made, or null where it cannot be undone any more: they do not all hold, or without them another than who gave would.
    /// </summary>
    private static List<Override>? FindMade(TeamState team, Swap swap)
    {
        var made = new List<Override>();
        foreach (var leg in swap.Legs)
        {
            var pieces = SwapShifts.Of(team, swap.Rotation, leg.Duty, leg.During).ToList();
            if (pieces.Count == 0 || !pieces.TrueForAll(piece => piece.Override?.Swap == swap.Id && piece.Holder == leg.To))
            {
                return null;
            }

            made.AddRange(pieces.Select(piece => piece.Override!));
        }

        made = [.. made.Distinct()];
        var without = team.With(made.Select(one => new Change.Remove(one.Key)));

        return swap.Legs.All(leg => SwapShifts.Of(without, swap.Rotation, leg.Duty, leg.During).All(piece => piece.Holder == leg.From)) ? made : null;
    }
}
