using System.Collections.Immutable;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Handovers;

/// <summary>Handovers by their keys, and the latest of each rotation at hand.</summary>
internal sealed class HandoverIndex
{
    private readonly ImmutableDictionary<string, Handover> _all;
    private readonly ImmutableDictionary<RotationId, Handover> _latest;

    private HandoverIndex(ImmutableDictionary<string, Handover> all, ImmutableDictionary<RotationId, Handover> latest) => (_all, _latest) = (all, latest);

    public static HandoverIndex Empty { get; } = new(ImmutableDictionary<string, Handover>.Empty, ImmutableDictionary<RotationId, Handover>.Empty);

    public IEnumerable<Handover> All => _all.Values;

    public Handover? Find(PartKey key) => _all.GetValueOrDefault(key.Id);

    public Handover? FindLatest(RotationId rotation) => _latest.GetValueOrDefault(rotation);

    public HandoverIndex With(Handover handover) => new(
        _all.SetItem(handover.Key.Id, handover),
        FindLatest(handover.Rotation)?.Handoff > handover.Handoff ? _latest : _latest.SetItem(handover.Rotation, handover));

    public HandoverIndex Without(PartKey key)
    {
        if (Find(key) is not { } gone)
        {
            return this;
        }

        var rest = _all.Remove(key.Id);
        var before = rest.Values.Where(one => one.Rotation == gone.Rotation).MaxBy(one => one.Handoff);

        return new(rest, before is null ? _latest.Remove(gone.Rotation) : _latest.SetItem(gone.Rotation, before));
    }
}
