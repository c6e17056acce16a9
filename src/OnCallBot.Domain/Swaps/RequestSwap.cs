using OnCallBot.Domain.Audit;

namespace OnCallBot.Domain.Swaps;

/// <summary>Somebody asks to give a shift away.</summary>
public static class RequestSwap
{
    /// <exception cref="ArgumentException">The wish names no shift.</exception>
    public static Result<Decision<Swap>> Decide(TeamState team, SwapWish wish, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(wish);

        if (wish.Legs.Count == 0)
        {
            throw new ArgumentException("A swap gives at least one shift.", nameof(wish));
        }

        if (wish.AskedBy != wish.Requester && !SwapChecks.IsAdmin(team, wish.Rotation, wish.AskedBy))
        {
            return new Refusal.NotAnAdmin(wish.Rotation);
        }

        var given = wish.Legs[0];
        if (given.From != wish.Requester)
        {
            return new Refusal.HeldByAnother(wish.Rotation, given.Duty, given.During, wish.Requester, given.From);
        }

        if (SwapChecks.Find(team, wish.Rotation, wish.Legs, now) is { } refusal)
        {
            return refusal;
        }

        if (team.OpenSwaps.FirstOrDefault(other => other.Rotation == wish.Rotation && other.Begins > now && other.Given.Duty == given.Duty && other.Given.During.Overlaps(given.During)) is { } open)
        {
            return new Refusal.RequestedAlready(open);
        }

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

        return SwapChanges.Keep(team, swap, AuditAction.SwapRequested, wish.AskedBy, now);
    }
}
