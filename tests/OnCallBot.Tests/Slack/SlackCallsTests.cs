using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Tests.Support;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Tests.Slack;

/// <summary>What the bot sends to Slack, and to nobody else.</summary>
public sealed class SlackCallsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_method_goes_to_Slack_with_the_token()
    {
        await using var bot = await GuardedBot.StartAsync();

        await Api(bot).Chat.PostMessage(new Message { Channel = "C1", Text = "Good morning" }, Cancellation);

        var call = await bot.Slack.NextAsync();
        Assert.Equal(("POST", "https://slack.com/api/chat.postMessage", $"Bearer {GuardedBot.Token}"), (call.Method, call.Url, call.Authorization));
        Assert.Contains("\"text\":\"Good morning\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_base_is_used_when_one_is_set()
    {
        await using var bot = await GuardedBot.StartAsync(configure: options => options.ApiUrl = "http://127.0.0.1:9/somewhere/api/");
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"user":{"id":"U1","tz":"Europe/Berlin"}}""");

        var user = await Api(bot).Users.Info("U1", includeLocale: true, Cancellation);

        Assert.Equal("Europe/Berlin", user.Tz);
        Assert.Equal("http://127.0.0.1:9/somewhere/api/users.info?user=U1&include_locale=true", (await bot.Slack.NextAsync()).Url);
    }

    [Fact]
    public async Task A_response_url_gets_the_answer_without_the_token()
    {
        await using var bot = await GuardedBot.StartAsync();

        await Api(bot).Respond(
            new SlashCommand { ResponseUrl = GuardedBot.ResponseUrl },
            new SlashCommandResponse { ResponseType = ResponseType.InChannel, Message = new Message { Text = "Shared", Blocks = [new DividerBlock()] } },
            Cancellation);

        var call = await bot.Slack.NextAsync();
        Assert.Equal((GuardedBot.ResponseUrl, null), (call.Url, call.Authorization));
        Assert.Contains("\"response_type\":\"in_channel\"", call.Body, StringComparison.Ordinal);
        Assert.Contains("""[{"type":"divider"}]""", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com:8443/commands/1")]
    [InlineData("https://hooks.slack.com.evil.example/commands/1")]
    [InlineData("https://evil.example/hooks.slack.com")]
    [InlineData("https://hooks.slack.com@evil.example/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("https://localhost/")]
    public async Task A_response_url_of_any_other_host_is_not_called(string url)
    {
        await using var bot = await GuardedBot.StartAsync();

        var respond = () => Api(bot).Respond(new SlashCommand { ResponseUrl = url }, new SlashCommandResponse { Message = new Message { Text = "x" } }, Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(respond);
        Assert.True(bot.Slack.HasNone);
    }

    [Fact]
    public async Task The_host_of_another_base_may_have_response_urls_too()
    {
        await using var bot = await GuardedBot.StartAsync(configure: options => options.ApiUrl = "http://127.0.0.1:9/api/");

        await Api(bot).Respond(new SlashCommand { ResponseUrl = "http://127.0.0.1:8/response/1" }, new SlashCommandResponse { Message = new Message { Text = "x" } }, Cancellation);

        var call = await bot.Slack.NextAsync();
        Assert.Equal(("http://127.0.0.1:8/response/1", null), (call.Url, call.Authorization));
    }

    [Fact]
    public async Task A_late_answer_goes_to_no_other_host_either()
    {
        var script = new Scripted();
        await using var bot = await Scripted.StartAsync(script);
        var (begun, done) = script.Hold();

        var sending = bot.SendAsync("/slack/command", SlackRequest.Form(("command", "/oncall"), ("response_url", "http://169.254.169.254/")));
        await begun;
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        await sending;
        done.SetResult();
        await bot.EndAsync();

        Assert.True(bot.Slack.HasNone);
    }

    [Fact]
    public async Task A_refusal_of_Slacks_is_an_exception_with_its_code()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] too long"]},"needed":"chat:write"}""");

        var refusal = await Assert.ThrowsAsync<SlackException>(() => Api(bot).Chat.PostMessage(new Message { Channel = "C1" }, Cancellation));

        Assert.Equal("invalid_blocks", refusal.ErrorCode);
        Assert.Equal(["[ERROR] too long"], refusal.ErrorMessages);
    }

    [Fact]
    public async Task Too_many_calls_are_the_callers_business_at_once()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Slack.Answer = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)) } };

        var limit = await Assert.ThrowsAsync<SlackRateLimitException>(() => Api(bot).Chat.PostMessage(new Message { Channel = "C1" }, Cancellation));

        Assert.Equal(TimeSpan.FromSeconds(7), limit.RetryAfter);
    }

    [Fact]
    public async Task Too_many_calls_without_a_time_mean_half_a_minute()
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Slack.Answer = _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        var limit = await Assert.ThrowsAsync<SlackRateLimitException>(() => Api(bot).Chat.PostMessage(new Message { Channel = "C1" }, Cancellation));

        Assert.Equal(TimeSpan.FromSeconds(30), limit.RetryAfter);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadGateway)]
    public async Task A_proxys_page_is_no_answer(HttpStatusCode status)
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Slack.Answer = _ => new HttpResponseMessage(status) { Content = new StringContent("<html>", System.Text.Encoding.UTF8, "text/html") };

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => Api(bot).Conversations.Open(["U1"], Cancellation));

        Assert.Equal(status, failure.StatusCode);
    }

    private static ISlackApiClient Api(GuardedBot bot) => bot.Services.GetRequiredService<ISlackApiClient>();
}
