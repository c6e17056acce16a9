using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Swaps;

/// <summary>Everything that can become of an open request. Each decision checks it all again.</summary>
public static class SettleSwap
{
    /// <summary>Those who are asked approve; for anyone, the first of the rotation; an admin in somebody's place.</summary>
    public static Result<Decision<Swap>> Approve(TeamState team, SwapId id, EngineerId by, DateTimeOffset now)
    {
        if (!FindOpen(team, id, now).Succeeded(out var swap, out var refusal))
        {
            return refusal;
        }

        if (!Agree(team, swap, by).Succeeded(out var agreed, out refusal))
        {
            return refusal;
        }

        if (SwapChecks.Find(team, swap.Rotation, agreed.Legs, now) is { } obstacle)
        {
            return obstacle;
        }

        if (agreed.Awaited.Any())
        {
            return SwapChanges.Keep(team, agreed, AuditAction.SwapAgreed, by, now);
        }

        var approved = agreed with { Status = SwapStatus.Approved, SettledBy = by, SettledAt = now };

        return SwapChanges.Keep(team, approved, AuditAction.SwapApproved, by, now, [.. SwapChanges.Holders(team, approved, now), .. SwapChanges.Lines(team, approved, now), .. HolidayLines.Swapped(team, approved, now)]);
    }

    /// <summary>Only those who are asked decline.</summary>
    public static Result<Decision<Swap>> Decline(TeamState team, SwapId id, EngineerId by, DateTimeOffset now)
    {
        if (!FindOpen(team, id, now).Succeeded(out var swap, out var refusal))
        {
            return refusal;
        }

        return swap.Counterpart is not null && by != swap.Requester && swap.Parties.Contains(by)
            ? Settle(team, swap, SwapStatus.Declined, AuditAction.SwapDeclined, by, now)
            : new Refusal.NotAskedOfYou(swap);
    }

    /// <summary>The requester, an admin, and the admin who asked for them take it back.</summary>
    public static Result<Decision<Swap>> Cancel(TeamState team, SwapId id, EngineerId by, DateTimeOffset now)
    {
        if (!FindOpen(team, id, now).Succeeded(out var swap, out var refusal))
        {
            return refusal;
        }

        return by == swap.Requester || by == swap.AskedBy || AdminRights.IsAdmin(team, swap.Rotation, by)
            ? Settle(team, swap, SwapStatus.Cancelled, AuditAction.SwapCancelled, by, now)
            : new Refusal.NotAnAdmin(swap.Rotation);
    }

    /// <summary>Every open request whose first shift has begun lapses.</summary>
    public static Decision<ValueList<Swap>> Expire(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var changes = Lapse(team, team.OpenSwaps.Where(swap => swap.Begins <= now), now).ToValueList();

        return new Decision<ValueList<Swap>>(changes.OfType<Change.Put>().Select(put => put.Part).OfType<Swap>().ToValueList(), changes, []);
    }

    /// <summary>The open swaps as expired ones, each with its entry.</summary>
    internal static IReadOnlyList<Change> Lapse(TeamState team, IEnumerable<Swap> open, DateTimeOffset now) =>
    [
        .. open.SelectMany((swap, index) => new Change[]
        {
            new Change.Put(swap with { Status = SwapStatus.Expired, SettledAt = now }),
            new Change.Put(new AuditEntry(team.NextAuditNumber + index, now, By: null, AuditAction.SwapExpired, swap.Rotation, AuditSubject.Of(swap.Id))),
        }),
    ];

    private static Result<Swap> FindOpen(TeamState team, SwapId id, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (team.FindSwap(id) is not { } swap)
        {
            return new Refusal.NoSuchSwap();
        }

        if (!swap.IsOpen)
        {
            return new Refusal.SwapSettled(swap);
        }

        return swap.Begins <= now ? SwapChecks.TooLate(swap) : swap;
    }

    private static Result<Swap> Agree(TeamState team, Swap swap, EngineerId by)
    {
        if (by == swap.Requester)
        {
            return new Refusal.OwnSwap();
        }

        if (swap.Counterpart is null)
        {
            return SwapChecks.IsMember(team, swap.Rotation, by)
                ? swap with { Counterpart = by, Legs = [swap.Given with { To = by }], Agreed = [by] }
                : new Refusal.NotInRotation(by, swap.Rotation);
        }

        if (swap.Awaited.Contains(by))
        {
            return swap with { Agreed = [.. swap.Agreed, by], InPlaceOf = null };
        }

        if (swap.Agreed.Contains(by))
        {
            return new Refusal.AgreedAlready(swap.Awaited.ToValueList());
        }

        if (!AdminRights.IsAdmin(team, swap.Rotation, by))
        {
            return new Refusal.NotAskedOfYou(swap);
        }

        var absent = swap.Awaited.First();

        return swap with { Agreed = [.. swap.Agreed, absent], InPlaceOf = absent };
    }

    private static Decision<Swap> Settle(TeamState team, Swap swap, SwapStatus status, AuditAction action, EngineerId by, DateTimeOffset now) =>
        SwapChanges.Keep(team, swap with { Status = status, SettledBy = by, SettledAt = now }, action, by, now);
}
