using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks;

public sealed class ShareRunbookTests
{
    [Theory]
    [InlineData("/runbook kafka late")]
    [InlineData("/runbook growth")]
    [InlineData("/runbook list")]
    [InlineData("/runbook engagement")]
    public async Task A_shared_answer_has_no_buttons_and_says_when_it_held(string typed)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var answer = await bot.TypeAsync(typed, by: Given.Ben);

        await bot.ClickAsync("Share in channel", on: answer, by: Given.Ben);

        var shared = bot.Slack.Calls.Select(call => call.Arguments).Single(call => (string?)call["response_type"] == "in_channel");
        var text = new TestAnswer(default, shared, "C0GENERAL");
        Assert.Empty(text.Buttons);
        Assert.Contains("On call as of Wed 14 Jan 11:00 CET", text.Text, StringComparison.Ordinal);
        Assert.Contains("Shared by <@U0BEN>", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_answer_mentions_nobody_who_holds_a_shift()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var answer = await bot.TypeAsync("/runbook kafka late", by: Given.Ben);

        await bot.ClickAsync("Share in channel", on: answer, by: Given.Ben);

        var shared = bot.Slack.Calls.Select(call => call.Arguments).Single(call => (string?)call["response_type"] == "in_channel");
        Assert.DoesNotContain("U0DANA", shared.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("*Dana*", shared.ToJsonString(), StringComparison.Ordinal);
    }
}
