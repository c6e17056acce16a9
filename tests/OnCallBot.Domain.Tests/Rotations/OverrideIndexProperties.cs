using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Tests.Rotations;

/// <summary>Around 1970, where seconds turn negative.</summary>
[Properties(Arbitrary = [typeof(OverrideIndexProperties)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class OverrideIndexProperties
{
    private static readonly Gen<TimeRange> Ranges =
        from start in Gen.Choose(-60 * 24, 60 * 24)
        from hours in Gen.Frequency((3, Gen.Choose(1, 14 * 24)), (1, Gen.Choose(1, 90 * 24)))
        select new TimeRange(DateTimeOffset.UnixEpoch.AddHours(start), DateTimeOffset.UnixEpoch.AddHours(start + hours));

    public static Arbitrary<TimeRange> Range() => Ranges.ToArbitrary();

    public static Arbitrary<Override[]> Overrides() => Gen.ArrayOf(Generated.Override(Ranges)).Select(Generated.Numbered).Resize(20).ToArbitrary();

    [Property]
    public void It_finds_what_a_look_at_every_override_finds(Override[] overrides, TimeRange range)
    {
        var team = TeamState.Empty.With(overrides);

        Assert.Equal(overrides.Where(one => one.During.Overlaps(range)), team.OverridesIn(Given.DataEngineering, range));
    }

    [Property]
    public void It_forgets_what_is_removed_and_keeps_what_is_put_anew(Override[] overrides, Override[] others, TimeRange range)
    {
        var expected = overrides.ToDictionary(one => one.Number);
        var changes = overrides.Select(Change (one) => new Change.Put(one)).ToList();
        foreach (var other in others)
        {
            if (other.Number % 3 == 0)
            {
                changes.Add(new Change.Remove(other.Key));
                expected.Remove(other.Number);
            }
            else
            {
                changes.Add(new Change.Put(other));
                expected[other.Number] = other;
            }
        }

        var team = TeamState.Empty.With(changes);

        Assert.Equal(expected.Values.Where(one => one.During.Overlaps(range)).OrderBy(one => one.Number), team.OverridesIn(Given.DataEngineering, range));
        Assert.Equal(overrides.Concat(others.Where(one => one.Number % 3 != 0)).Select(one => one.Number).DefaultIfEmpty(0).Max() + 1, team.NextOverrideNumber);
    }

    [Property]
    public void One_rotation_s_overrides_are_not_another_s(Override[] overrides, TimeRange range)
    {
        var team = TeamState.Empty.With(overrides);

        Assert.Empty(team.OverridesIn(new RotationId("another"), range));
    }
}
