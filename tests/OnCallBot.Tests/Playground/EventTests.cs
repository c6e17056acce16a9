using System.Net;
using OnCallBot.Tests.Playground.Support;

namespace OnCallBot.Tests.Playground;

public sealed class EventTests : IAsyncLifetime
{
    /// <summary>How long the bot has to answer: waits for that are none between attempts.</summary>
    private static readonly TimeSpan BotsTime = TimeSpan.FromSeconds(3);

    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task Opening_the_apps_home_is_told()
    {
        var told = Next();

        await _slack.DoAsync("home", PlaygroundDriver.Ana, new { tab = "home" });

        var call = await told;
        Assert.Equal("/slack/event", call.Path);
        Assert.Equal("application/json", call.Headers["Content-Type"]);
        Assert.True(call.Headers.ContainsKey("X-Slack-Signature"));
        var what = call.Payload.GetProperty("event");
        Assert.Equal("event_callback", call.Payload.GetProperty("type").GetString());
        Assert.Equal(("app_home_opened", "U0ANA", "home"), (what.GetProperty("type").GetString(), what.GetProperty("user").GetString(), what.GetProperty("tab").GetString()));
    }

    [Fact]
    public async Task What_is_said_to_the_bot_is_told()
    {
        var direct = (await _slack.StateAsync(PlaygroundDriver.Ana)).GetProperty("app").GetProperty("direct").GetString();
        var told = Next();

        await _slack.SayAsync(PlaygroundDriver.Ana, "Are you there & well?", direct);

        var what = (await told).Payload.GetProperty("event");
        Assert.Equal(("message", "im", "Are you there &amp; well?"), (what.GetProperty("type").GetString(), what.GetProperty("channel_type").GetString(), what.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_mention_of_the_bot_is_told()
    {
        var told = Next();

        await _slack.SayAsync(PlaygroundDriver.Ana, "@Sample are you there?", PlaygroundDriver.Lunch);

        var what = (await told).Payload.GetProperty("event");
        Assert.Equal(("app_mention", "<@U0PLAYBOT> are you there?"), (what.GetProperty("type").GetString(), what.GetProperty("text").GetString()));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_event_that_the_bot_missed_comes_again_at_once_after_a_minute_and_after_five()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var answers = new Queue<TaskCompletionSource<BotCall>>([new(), new(), new(), new()]);
        var waiting = answers.ToArray();
        _slack.Bot.Answer = (call, _) =>
        {
            answers.Dequeue().SetResult(call);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        };

        await _slack.DoAsync("home", PlaygroundDriver.Ana, new { });
        var first = await waiting[0].Task;
        var second = await waiting[1].Task;
        var beforeThird = await WaitOutAsync(cancelled);
        var third = await waiting[2].Task;
        var beforeFourth = await WaitOutAsync(cancelled);
        var fourth = await waiting[3].Task;

        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)), (beforeThird, beforeFourth));
        Assert.False(first.Headers.ContainsKey("X-Slack-Retry-Num"));
        Assert.Equal(["1 http_error", "2 http_error", "3 http_error"], [Retry(second), Retry(third), Retry(fourth)]);
        Assert.Equal(first.Payload.GetProperty("event_id").GetString(), fourth.Payload.GetProperty("event_id").GetString());
    }

    [Fact]
    public async Task What_the_manifest_does_not_subscribe_to_is_not_told()
    {
        await using var slack = await PlaygroundDriver.StartAsync(SampleWorkspace.Manifest.Replace("app_home_opened, ", "", StringComparison.Ordinal));
        var told = new TaskCompletionSource<BotCall>();
        slack.Bot.Answer = (call, _) =>
        {
            told.TrySetResult(call);
            return Task.FromResult(FakeBot.Nothing());
        };

        await slack.DoAsync("home", PlaygroundDriver.Ana, new { });
        await slack.SayAsync(PlaygroundDriver.Ana, "@Sample hello");

        Assert.Equal("app_mention", (await told.Task).Payload.GetProperty("event").GetProperty("type").GetString());
    }

    private static string Retry(BotCall call) => $"{call.Headers["X-Slack-Retry-Num"]} {call.Headers["X-Slack-Retry-Reason"]}";

    /// <summary>The bot's next call.</summary>
    private Task<BotCall> Next()
    {
        var next = new TaskCompletionSource<BotCall>();
        _slack.Bot.Answer = (call, _) =>
        {
            next.TrySetResult(call);
            return Task.FromResult(FakeBot.Nothing());
        };

        return next.Task;
    }

    /// <summary>Moves the time on by the wait before the next attempt.</summary>
    private async Task<TimeSpan> WaitOutAsync(CancellationToken cancellationToken)
    {
        var wait = await _slack.Time.NextWaitAsync(longerThan: BotsTime, cancellationToken);
        _slack.Clock.Set(_slack.Clock.GetUtcNow() + wait);

        return wait;
    }
}
