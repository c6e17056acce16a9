using System.Collections.Immutable;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>The ledger's lines by number, by whose they are and by swap, so that a decision looks at its own alone.</summary>
internal sealed class LedgerIndex
{
    private readonly NumberedRows<LedgerEntry> _all;
    private readonly ImmutableDictionary<(RotationId Rotation, EngineerId Engineer), ImmutableSortedDictionary<long, LedgerEntry>> _byEngineer;
    private readonly ImmutableDictionary<SwapId, ImmutableSortedDictionary<long, LedgerEntry>> _bySwap;

    private LedgerIndex(
        NumberedRows<LedgerEntry> all,
        ImmutableDictionary<(RotationId Rotation, EngineerId Engineer), ImmutableSortedDictionary<long, LedgerEntry>> byEngineer,
        ImmutableDictionary<SwapId, ImmutableSortedDictionary<long, LedgerEntry>> bySwap)
    {
        _all = all;
        _byEngineer = byEngineer;
        _bySwap = bySwap;
    }

    public static LedgerIndex Empty { get; } = new(
        NumberedRows<LedgerEntry>.Empty,
        ImmutableDictionary<(RotationId Rotation, EngineerId Engineer), ImmutableSortedDictionary<long, LedgerEntry>>.Empty,
        ImmutableDictionary<SwapId, ImmutableSortedDictionary<long, LedgerEntry>>.Empty);

    public IEnumerable<LedgerEntry> All => _all.All;

    public long Highest => _all.Highest;

    public LedgerEntry? Find(PartKey key) => _all.Find(key);

    public IEnumerable<LedgerEntry> Of(RotationId rotation, EngineerId engineer) => _byEngineer.TryGetValue((rotation, engineer), out var lines) ? lines.Values : [];

    public IEnumerable<LedgerEntry> Of(SwapId swap) => _bySwap.TryGetValue(swap, out var lines) ? lines.Values : [];

    public LedgerIndex With(LedgerEntry line)
    {
        var before = Without(line.Key);

        return new LedgerIndex(
            before._all.With(line),
            With(before._byEngineer, (line.Rotation, line.Engineer), line),
            With(before._bySwap, line.Swap, line));
    }

    public LedgerIndex Without(PartKey key) => _all.Find(key) is { } removed
        ? new LedgerIndex(_all.Without(key), Without(_byEngineer, (removed.Rotation, removed.Engineer), removed), Without(_bySwap, removed.Swap, removed))
        : this;

    private static ImmutableDictionary<TKey, ImmutableSortedDictionary<long, LedgerEntry>> With<TKey>(
        ImmutableDictionary<TKey, ImmutableSortedDictionary<long, LedgerEntry>> lines,
        TKey key,
        LedgerEntry line)
        where TKey : notnull =>
        lines.SetItem(key, lines.GetValueOrDefault(key, ImmutableSortedDictionary<long, LedgerEntry>.Empty).SetItem(line.Number, line));

    private static ImmutableDictionary<TKey, ImmutableSortedDictionary<long, LedgerEntry>> Without<TKey>(
        ImmutableDictionary<TKey, ImmutableSortedDictionary<long, LedgerEntry>> lines,
        TKey key,
        LedgerEntry line)
        where TKey : notnull
    {
        var left = lines[key].Remove(line.Number);

        return left.IsEmpty ? lines.Remove(key) : lines.SetItem(key, left);
    }
}
