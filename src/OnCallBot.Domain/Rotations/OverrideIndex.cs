using System.Collections.Immutable;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>Overrides by rotation and by the fortnights that they touch, so that a shift finds its own among thousands.</summary>
internal sealed class OverrideIndex
{
    private const long BucketSeconds = 14 * 24 * 60 * 60;

    private readonly NumberedRows<Override> _all;
    private readonly ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>> _buckets;

    private OverrideIndex(
        NumberedRows<Override> all,
        ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>> buckets)
    {
        _all = all;
        _buckets = buckets;
    }

    public static OverrideIndex Empty { get; } = new(
        NumberedRows<Override>.Empty,
        ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>>.Empty);

    public IEnumerable<Override> All => _all.All;

    public long HighestNumber => _all.Highest;

    public Override? Find(PartKey key) => _all.Find(key);

    public IReadOnlyList<Override> In(RotationId rotation, TimeRange range)
    {
        List<Override>? found = null;
        for (var (bucket, last) = BucketsOf(range); bucket <= last; bucket++)
        {
            if (!_buckets.TryGetValue((rotation, bucket), out var ones))
            {
                continue;
            }

            foreach (var one in ones)
            {
                if (one.During.Overlaps(range) && found?.Contains(one) != true)
                {
                    (found ??= []).Add(one);
                }
            }
        }

        found?.Sort((left, right) => left.Number.CompareTo(right.Number));

        return found ?? [];
    }

    public OverrideIndex With(Override added)
    {
        var before = Without(added.Key);
        var buckets = before._buckets.ToBuilder();
        for (var (bucket, last) = BucketsOf(added.During); bucket <= last; bucket++)
        {
            buckets[(added.Rotation, bucket)] = buckets.GetValueOrDefault((added.Rotation, bucket), []).Add(added);
        }

        return new OverrideIndex(before._all.With(added), buckets.ToImmutable());
    }

    public OverrideIndex Without(PartKey key)
    {
        if (_all.Find(key) is not { } removed)
        {
            return this;
        }

        var buckets = _buckets.ToBuilder();
        for (var (bucket, last) = BucketsOf(removed.During); bucket <= last; bucket++)
        {
            var left = buckets[(removed.Rotation, bucket)].Remove(removed);
            if (left.IsEmpty)
            {
                buckets.Remove((removed.Rotation, bucket));
            }
            else
            {
                buckets[(removed.Rotation, bucket)] = left;
            }
        }

        return new OverrideIndex(_all.Without(key), buckets.ToImmutable());
    }

    private static (long First, long Last) BucketsOf(TimeRange range) =>
        (range.Start.ToUnixTimeSeconds() / BucketSeconds, range.End.ToUnixTimeSeconds() / BucketSeconds);
}
