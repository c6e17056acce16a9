using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>The rows that a decision about a swap puts and removes.</summary>
internal static class SwapChanges
{
    /// <summary>The swap as it now is, and who made it so.</summary>
    public static Decision<Swap> Keep(TeamState team, Swap swap, AuditAction action, EngineerId? by, DateTimeOffset now, params IEnumerable<Change> others) =>
        new(swap, [new Change.Put(swap), .. others, new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, action, swap.Rotation, AuditSubject.Of(swap.Id)))], []);

    /// <summary>The overrides that make the takers the holders.</summary>
    public static IEnumerable<Change> Holders(TeamState team, Swap swap, DateTimeOffset now) => swap.Legs.Select((leg, index) => new Change.Put(new Override(
        team.NextOverrideNumber + index,
        swap.Rotation,
        leg.Duty,
        leg.During,
        leg.To!.Value,
        OverrideCause.Swap,
        swap.Reason,
        now,
        FromFiles: false,
        swap.Id)));

    /// <summary>What each side carries by it: the two lines of a shift sum to zero.</summary>
    public static IEnumerable<Change> Lines(TeamState team, Swap swap, DateTimeOffset now) => swap.Legs.SelectMany((leg, index) =>
    {
        var (number, days, taker) = (team.NextLedgerNumber + (2 * index), SwapShifts.DaysOf(leg.During), leg.To!.Value);

        return new Change[]
        {
            new Change.Put(new LedgerEntry(number, swap.Rotation, leg.From, taker, LedgerKind.Given, -days, leg.Duty, leg.During, swap.Id, now)),
            new Change.Put(new LedgerEntry(number + 1, swap.Rotation, taker, leg.From, LedgerKind.Taken, days, leg.Duty, leg.During, swap.Id, now)),
        };
    });

    /// <summary>The lines that balance those of a swap which is reverted.</summary>
    public static IEnumerable<Change> Undone(TeamState team, Swap swap, DateTimeOffset now) => team.LedgerOf(swap.Id)
        .Where(line => line.Kind != LedgerKind.Undone)
        .Select((line, index) => new Change.Put(line with { Number = team.NextLedgerNumber + index, Kind = LedgerKind.Undone, Days = -line.Days, MadeAt = now }));
}
