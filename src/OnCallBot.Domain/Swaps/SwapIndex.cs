using System.Collections.Immutable;

namespace OnCallBot.Domain.Swaps;

/// <summary>Swaps by number, with the few that are open at hand.</summary>
internal sealed class SwapIndex
{
    private readonly NumberedRows<Swap> _all;
    private readonly ImmutableSortedDictionary<long, Swap> _open;

    private SwapIndex(NumberedRows<Swap> all, ImmutableSortedDictionary<long, Swap> open) => (_all, _open) = (all, open);

    public static SwapIndex Empty { get; } = new(NumberedRows<Swap>.Empty, ImmutableSortedDictionary<long, Swap>.Empty);

    public IEnumerable<Swap> All => _all.All;

    public IEnumerable<Swap> Open => _open.Values;

    public long Highest => _all.Highest;

    public Swap? Find(PartKey key) => _all.Find(key);

    public Swap? Find(SwapId id) => _all.Find(id.Number);

    public SwapIndex With(Swap swap) => new(
        _all.With(swap),
        swap.IsOpen ? _open.SetItem(swap.Id.Number, swap) : _open.Remove(swap.Id.Number));

    public SwapIndex Without(PartKey key) => _all.Find(key) is { } removed ? new(_all.Without(key), _open.Remove(removed.Id.Number)) : this;
}
