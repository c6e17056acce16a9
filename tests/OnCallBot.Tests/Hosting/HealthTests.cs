using System.Net;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_bot_that_has_started_is_alive_and_ready(string path)
    {
        await using var bot = await TestBot.StartAsync();

        using var answer = await bot.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_command_that_nobody_answers_to_is_said_to_be_unknown()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/nonsense at all");

        Assert.True(answer.IsEphemeral);
        Assert.Contains("do not know this command", answer.Text, StringComparison.Ordinal);
    }
}
