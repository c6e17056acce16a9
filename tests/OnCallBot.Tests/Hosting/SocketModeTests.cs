using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

/// <summary>The whole bot, reached over Socket Mode.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task A_command_has_the_answer_that_it_has_over_HTTP()
    {
        await using var one = await TestBot.StartAsync(isOverSockets: true);
        await using var other = await TestBot.StartAsync();

        var overSockets = await one.TypeAsync("/oncall growth");
        var overHttp = await other.TypeAsync("/oncall growth");

        Assert.True(JsonNode.DeepEquals(overSockets.Json, overHttp.Json), overSockets.Json.ToJsonString());
        Assert.NotEmpty(overSockets.Text);
    }

    [Fact]
    public async Task A_swap_is_asked_for_in_a_form_and_approved_by_its_button()
    {
        await using var bot = await TestBot.StartAsync(isOverSockets: true);

        await bot.TypeAsync("/oncall swap");
        var form = await bot.ChooseAsync(await bot.OpenedAsync(), "Which shift", "Mon 19 Jan – Mon 26 Jan: Engagement");
        form = await bot.ChooseAsync(form, "With whom", "Ben");
        var done = await bot.SubmitAsync(form, by: null, ("In return, of Ben's", "Nothing now: 7 days owed"));
        var refused = await bot.ClickAsync("Approve", await bot.PostedAsync(), by: Given.Cleo);
        var swap = Assert.Single(bot.Team.Swaps);

        Assert.Equal("update", (string?)done.Json["response_action"]);
        Assert.Contains("only Ben", refused.Text, StringComparison.Ordinal);
        Assert.Equal(SwapStatus.Open, swap.Status);
    }

    [Fact]
    public async Task A_mention_is_answered_and_one_that_comes_again_is_not_answered_again()
    {
        await using var bot = await TestBot.StartAsync(isOverSockets: true, slack: slack => slack.Answer("auth.test", () => SlackRecorder.Json(new JsonObject { ["ok"] = true, ["user_id"] = "U0BOT" })));

        await bot.MentionAsync("<@U0BOT> growth", id: "Ev1");
        var answer = await bot.PostedAsync("C0GENERAL");
        await bot.MentionAsync("<@U0BOT> growth", id: "Ev1");
        await bot.TypeAsync("/oncall");

        Assert.Contains("Growth", answer.Text, StringComparison.Ordinal);
        Assert.Single(bot.Slack.To("chat.postMessage"));
    }

    [Fact]
    public async Task There_are_no_addresses_of_Slack_s_then()
    {
        await using var bot = await TestBot.StartAsync(isOverSockets: true);

        foreach (var path in new[] { "/slack/command", "/slack/action", "/slack/options", "/slack/event" })
        {
            using var answer = await bot.PostSignedAsync(path, "command=%2Foncall", SlackRequest.FormType);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task It_is_ready_while_it_is_connected_and_for_thirty_seconds_after()
    {
        await using var bot = await TestBot.StartAsync(isOverSockets: true);
        bot.Slack.OpenConnection = () => new JsonObject { ["ok"] = false, ["error"] = "internal_error" };
        await bot.TypeAsync("/oncall");

        var connected = await ReadyAsync(bot);
        bot.Peer!.Break();
        var state = bot.Services.GetRequiredService<SocketModeState>();
        while (state.IsConnected)
        {
            await Task.Yield();
        }

        var atFirst = await ReadyAsync(bot);
        bot.Clock.Advance(TimeSpan.FromSeconds(31));
        var later = await ReadyAsync(bot);

        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","store":"open","slack":"connected"}"""), connected);
        Assert.Equal((HttpStatusCode.OK, """{"status":"ready","store":"open","slack":"disconnected"}"""), atFirst);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, """{"status":"not ready","store":"open","slack":"disconnected"}"""), later);
    }

    [Theory]
    [InlineData("invalid_auth", "SLACK_APP_TOKEN: ")]
    [InlineData("not_allowed_token_type", "SLACK_APP_TOKEN: ")]
    public async Task Where_Slack_does_not_let_it_connect_the_bot_ends_and_says_why(string error, string words)
    {
        await using var slack = await LocalServer.StartAsync();
        slack.Answer = async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($$"""{"ok":false,"error":"{{error}}"}"""), context.RequestAborted);
        };
        using var run = new ProgramRun().With("SLACK_BOT_TOKEN", "xoxb-1").With("SLACK_APP_TOKEN", "xapp-1").With("SLACK_API_URL", slack.At("/api/"));

        var result = await ProgramProcess.RunAsync(run, "serve");

        var line = Assert.Single(result.Output.Split('\n'), line => line.Contains("\"Critical\"", StringComparison.Ordinal));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.Contains(error, line, StringComparison.Ordinal);
        Assert.DoesNotContain("xapp-1", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Errors);
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(TestBot bot)
    {
        using var answer = await bot.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
