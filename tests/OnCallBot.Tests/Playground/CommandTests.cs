using System.Net;
using OnCallBot.Tests.Playground.Support;
using OnCallBot.Tests.Support;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class CommandTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task A_command_arrives_with_Slacks_fields()
    {
        await _slack.SayAsync(PlaygroundDriver.Cleo, "/demo  two words ");

        var call = Assert.Single(_slack.Bot.Calls);
        Assert.Equal("/slack/command", call.Path);
        Assert.Equal("application/x-www-form-urlencoded", call.Headers["Content-Type"]);
        Assert.Equal(
            ["token", "team_id", "team_domain", "channel_id", "channel_name", "user_id", "user_name", "command", "text", "api_app_id", "is_enterprise_install", "response_url", "trigger_id"],
            call.Fields);
        Assert.Equal(("/demo", "two words"), (call.Field("command"), call.Field("text")));
        Assert.Equal(("U0CLEO", "cleo.l"), (call.Field("user_id"), call.Field("user_name")));
        Assert.Equal(("C0DATA", "data"), (call.Field("channel_id"), call.Field("channel_name")));
        Assert.StartsWith("http://localhost/playground/hooks/commands/", call.Field("response_url"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_request_is_signed_at_the_bots_own_time()
    {
        _slack.Clock.Set(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo Grüße & mehr");

        var call = _slack.Bot.LastCall;
        Assert.Equal("1803902400", call.Headers["X-Slack-Request-Timestamp"]);
        Assert.Equal(SlackRequest.Signature("1803902400", call.Body, SampleWorkspace.Secret), call.Headers["X-Slack-Signature"]);
    }

    [Theory]
    [InlineData("/demo @Ana", "<@U0ANA|ana>")]
    [InlineData("/demo swap with @cleo l tomorrow", "swap with <@U0CLEO|cleo.l> tomorrow")]
    [InlineData("/demo @Ben Okafor!", "<@U0BEN|ben>!")]
    [InlineData("/demo <@U0BEN>", "<@U0BEN|ben>")]
    [InlineData("/demo @Nobody a@ana b", "@Nobody a@ana b")]
    [InlineData("/demo #lunch #cupboard", "<#C0LUNCH|lunch> #cupboard")]
    [InlineData("/demo a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("/demo see https://example.com/a?b=1&c=2.", "see <https://example.com/a?b=1&amp;c=2>.")]
    [InlineData("/demo @here", "<!here>")]
    [InlineData("/raw @Ana & #lunch", "@Ana & #lunch")]
    public async Task Names_become_ids_where_the_manifest_wants_that(string typed, string text)
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, typed);

        Assert.Equal(text, _slack.Bot.LastCall.Field("text"));
    }

    [Fact]
    public async Task An_answer_is_seen_by_nobody_else()
    {
        _slack.Bot.Answers(new { text = "Just you", blocks = new[] { Section("Just *you*") } });

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Equal("U0ANA", Assert.Single(await _slack.SeenAsync(PlaygroundDriver.Ana)).GetProperty("onlyFor").GetString());
        Assert.Empty(await _slack.SeenAsync(PlaygroundDriver.Ben));
    }

    [Fact]
    public async Task An_answer_for_all_stands_under_the_command_that_was_typed()
    {
        _slack.Bot.Answers(new { response_type = "in_channel", text = "For all" });

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo growth");

        Assert.Equal(["/demo growth", "For all"], await _slack.TextsAsync(PlaygroundDriver.Ben));
    }

    [Fact]
    public async Task Plain_text_is_an_answer_too_and_nothing_is_none()
    {
        _slack.Bot.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("Plain") });
        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");
        _slack.Bot.AnswersNothing();

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Equal(["Plain"], await _slack.TextsAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_bot_that_takes_longer_than_three_seconds_is_not_waited_for()
    {
        var isAsked = new TaskCompletionSource();
        _slack.Bot.Answer = async (_, token) =>
        {
            isAsked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return FakeBot.Nothing();
        };

        var saying = _slack.SayAsync(PlaygroundDriver.Ana, "/demo");
        await isAsked.Task;
        _slack.Time.Advance(TimeSpan.FromSeconds(3));
        await saying;

        Assert.Equal(["/demo failed with the error \"operation_timeout\""], await _slack.TextsAsync(PlaygroundDriver.Ana));
        Assert.Equal("operation_timeout", (await _slack.LastRefusalAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Setting_the_clock_makes_no_answer_late()
    {
        _slack.Bot.Answer = (_, token) =>
        {
            _slack.Clock.Set(_slack.Clock.GetUtcNow().AddDays(1));
            token.ThrowIfCancellationRequested();
            return Task.FromResult(FakeBot.Says(new { text = "In time" }));
        };

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Equal(["In time"], await _slack.TextsAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_bot_that_is_not_there_or_fails_is_said_so()
    {
        _slack.Bot.Answer = (_, _) => throw new HttpRequestException("connection refused");
        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");
        _slack.Bot.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.All(await _slack.TextsAsync(PlaygroundDriver.Ana), text => Assert.Contains("dispatch_failed", text, StringComparison.Ordinal));
        Assert.Contains("500", (await _slack.LastRefusalAsync()).GetProperty("details").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_that_do_not_fit_are_refused_with_the_reason()
    {
        _slack.Bot.Answers(new { text = "x", blocks = new[] { new { type = "hologram" } } });

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Equal(["/demo failed with the error \"invalid_command_response\""], await _slack.TextsAsync(PlaygroundDriver.Ana));
        var refusal = await _slack.LastRefusalAsync();
        Assert.Equal("invalid_blocks", refusal.GetProperty("details")[0].GetString());
        Assert.Contains("hologram", refusal.GetProperty("details")[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_there_is_not_reaches_nobody()
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, "/oops");

        Assert.Empty(_slack.Bot.Calls);
        Assert.Contains("`/demo`, `/raw`", Assert.Single(await _slack.TextsAsync(PlaygroundDriver.Ana)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_do_not_work_in_threads()
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, "Let us talk");
        var root = (await _slack.SeenAsync(PlaygroundDriver.Ana))[0].GetProperty("ts").GetString();

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo", thread: root);

        Assert.DoesNotContain(_slack.Bot.Calls, call => call.Type == "command");
        Assert.Contains("thread", (await _slack.TextsAsync(PlaygroundDriver.Ana))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_the_channel_has_Slacks_name_for_them()
    {
        var direct = (await _slack.StateAsync(PlaygroundDriver.Ana)).GetProperty("app").GetProperty("direct").GetString();

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo", direct);

        Assert.Equal((direct, "directmessage"), (_slack.Bot.LastCall.Field("channel_id"), _slack.Bot.LastCall.Field("channel_name")));
    }
}
