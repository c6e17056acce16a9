using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Docs;

public sealed class ShowCountdownTests
{
    [Fact]
    public async Task It_says_how_long_it_is_until_the_next_handoff()
    {
        await using var bot = await TestBot.StartAsync(now: "2026-01-14T10:00Z", features: bot => bot.AddCountdown());

        var answer = await bot.TypeAsync("/oncall countdown");

        Assert.Contains("*Data Engineering*: 4 d 22 h until the next handoff", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_it()
    {
        await using var bot = await TestBot.StartAsync(features: bot => bot.AddCountdown());

        Assert.Contains("/oncall countdown", (await bot.TypeAsync("/oncall help")).Text, StringComparison.Ordinal);
    }
}
