using Microsoft.Extensions.Logging;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

public sealed class LogTests
{
    [Fact]
    public async Task A_command_is_one_line_that_says_what_came_of_it_and_nothing_of_what_was_typed()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TypeAsync("/oncall schedule 3 growth", channel: "data-oncall");

        var line = Assert.Single(bot.Logs.Lines, line => line.Level == LogLevel.Information && line.Category.StartsWith("OnCallBot.Features", StringComparison.Ordinal));
        Assert.StartsWith("Answered /oncall with Found for Asker after 0.0 ms; verb: schedule, rotation: data-engineering", line.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Logs.Lines, one => one.Level >= LogLevel.Information && one.Message.Contains("growth", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_line_holds_a_secret()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.TypeAsync("/oncall growth");
        await bot.PostSignedAsync("/slack/event", "{nope");

        Assert.All(bot.Logs.Lines, line =>
        {
            Assert.DoesNotContain(TestBot.SigningSecret, line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(TestBot.BotToken, line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("https://slack.test/respond", line.Message, StringComparison.Ordinal);
        });
    }
}
