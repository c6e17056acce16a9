using FsCheck.Xunit;
using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Tests.Names;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("growth", "growth", 0)]
    [InlineData("growth", "grwoth", 1)]
    [InlineData("growth", "groth", 1)]
    [InlineData("growth", "growwth", 1)]
    [InlineData("growth", "grovth", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("engagement", "enaggmenet", 3)]
    public void The_distance_is_the_fewest_slips(string left, string right, int slips)
    {
        Assert.Equal(slips, Spelling.Distance(left, right, limit: 5));
        Assert.Equal(slips, Spelling.Distance(right, left, limit: 5));
    }

    [Property]
    public void A_limit_changes_nothing_but_what_lies_beyond_it(FsCheck.NonNull<string> left, FsCheck.NonNull<string> right)
    {
        var (one, other) = (left.Get[..Math.Min(12, left.Get.Length)], right.Get[..Math.Min(12, right.Get.Length)]);
        var whole = Spelling.Distance(one, other, limit: 64);

        Assert.All(Enumerable.Range(0, 12), limit => Assert.Equal(whole <= limit ? whole : int.MaxValue, Spelling.Distance(one, other, limit)));
    }
}
