using System.Collections.Immutable;
using System.Globalization;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>Overrides by rotation and by the fortnights that they touch, so that a shift finds its own among thousands.</summary>
internal sealed class OverrideIndex
{
    private const long BucketSeconds = 14 * 24 * 60 * 60;

    private readonly ImmutableSortedDictionary<long, Override> _all;
    private readonly ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>> _buckets;

    private OverrideIndex(
        ImmutableSortedDictionary<long, Override> all,
        ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>> buckets)
    {
        _all = all;
        _buckets = buckets;
    }

    public static OverrideIndex Empty { get; } = new(
        ImmutableSortedDictionary<long, Override>.Empty,
        ImmutableDictionary<(RotationId Rotation, long Bucket), ImmutableList<Override>>.Empty);

    public IEnumerable<Override> All => _all.Values;

    public long HighestNumber => _all.IsEmpty ? 0 : _all.Keys.Last();

    public Override? Find(PartKey key) => _all.GetValueOrDefault(NumberOf(key));

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
        var before = _all.ContainsKey(added.Number) ? Without(added.Key) : this;
        var buckets = before._buckets.ToBuilder();
        for (var (bucket, last) = BucketsOf(added.During); bucket <= last; bucket++)
        {
            buckets[(added.Rotation, bucket)] = buckets.GetValueOrDefault((added.Rotation, bucket), []).Add(added);
        }

        return new OverrideIndex(before._all.Add(added.Number, added), buckets.ToImmutable());
    }

    public OverrideIndex Without(PartKey key)
    {
        if (!_all.TryGetValue(NumberOf(key), out var removed))
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

        return new OverrideIndex(_all.Remove(removed.Number), buckets.ToImmutable());
    }

    private static long NumberOf(PartKey key) => long.Parse(key.Id, CultureInfo.InvariantCulture);

    private static (long First, long Last) BucketsOf(TimeRange range) =>
        (range.Start.ToUnixTimeSeconds() / BucketSeconds, range.End.ToUnixTimeSeconds() / BucketSeconds);
}
