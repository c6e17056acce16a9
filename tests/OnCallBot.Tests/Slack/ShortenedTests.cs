using OnCallBot.Slack;

namespace OnCallBot.Tests.Slack;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData(0, 3, "")]
    [InlineData(3, 3, "0 1 2")]
    [InlineData(4, 3, "0 1 2 3")]
    [InlineData(5, 3, "0 1 2 +2")]
    [InlineData(2, int.MaxValue, "0 1")]
    public void A_list_is_cut_where_that_saves_a_line(int all, int most, string shown) =>
        Assert.Equal(shown, string.Join(' ', Shortened.To([.. Enumerable.Range(0, all).Select(number => $"{number}")], most, more => $"+{more}")));
}
