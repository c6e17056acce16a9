using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Tests.Support;
using SlackNet;

namespace OnCallBot.Tests.Slack.SocketMode;

/// <summary>The connection is kept, whatever happens to it.</summary>
public sealed class SocketModeClientTests
{
    // A time that nobody else waits.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(13);

    private readonly Scripted _script = new();

    [Fact]
    public async Task It_asks_for_an_address_with_the_app_s_token_and_waits_for_the_hello()
    {
        await using var bot = await SocketBot.StartAsync(_script);

        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        var peer = await bot.Sockets.NextAsync();
        var before = (connecting.IsCompleted, bot.Client.Connected);
        await peer.SendAsync(SocketPeer.Hello);
        await connecting;

        Assert.Equal((false, false), before);
        Assert.True(bot.Client.Connected);
        Assert.Equal("Bearer " + SocketBot.AppToken, bot.Authorization);
        Assert.DoesNotContain(bot.Bot.Log.Lines, line => line.Message.Contains("xapp-", StringComparison.Ordinal) || line.Message.Contains("ticket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_SlackNet_s_own_client_to_whoever_asks_for_that()
    {
        await using var bot = await SocketBot.StartAsync(_script);

        Assert.Same(bot.Client, bot.Bot.Services.GetRequiredService<ISlackSocketModeClient>());
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("whatever_comes_next")]
    public async Task A_refresh_opens_the_new_connection_before_the_old_one_goes(string reason)
    {
        var (bot, old) = await SocketBot.ConnectedAsync(_script, new SocketModeOptions { Overlap = Overlap });
        await using var _ = bot;

        await old.SendAsync(SocketPeer.Disconnect(reason));
        var fresh = await bot.Sockets.NextAsync();
        await old.SendAsync(SocketPeer.Command("before the hello", "E1", "1.1"));
        var first = await old.NextAsync();
        await fresh.SendAsync(SocketPeer.Hello);
        await bot.Clock.WaiterForAsync(Overlap);
        await old.SendAsync(SocketPeer.Command("after it", "E2", "1.2"));
        var second = await old.NextAsync();
        await fresh.SendAsync(SocketPeer.Command("on the new one", "E3", "1.3"));
        var third = await fresh.NextAsync();
        bot.Clock.Advance(Overlap);
        var last = await old.FindNextAsync();

        Assert.Equal(["E1", "E2", "E3"], [(string?)first["envelope_id"], (string?)second["envelope_id"], (string?)third["envelope_id"]]);
        Assert.Null(last);
        Assert.Equal(2, bot.State.MostAtOnce);
        Assert.Equal(WebSocketState.Open, fresh.State);
        Assert.Equal(1, bot.State.Reconnects);
    }

    [Fact]
    public async Task There_are_never_three_connections()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        for (var refresh = 0; refresh < 3; refresh++)
        {
            await peer.SendAsync(SocketPeer.Disconnect("refresh_requested"));
            var next = await bot.Sockets.NextAsync();
            await next.SendAsync(SocketPeer.Hello);
            await next.SendAsync(SocketPeer.Command("x", $"E{refresh}", $"1.{refresh}"));
            await next.NextAsync();
            await peer.CloseOutputAsync();
            peer = next;
        }

        Assert.Equal(2, bot.State.MostAtOnce);
    }

    [Fact]
    public async Task An_old_connection_waits_for_the_answers_that_are_under_way()
    {
        var (bot, old) = await SocketBot.ConnectedAsync(_script, new SocketModeOptions { Overlap = Overlap });
        await using var _ = bot;
        var (begun, done) = _script.Hold();
        await old.SendAsync(SocketPeer.Command("growth", "E1"));
        await begun;

        await old.SendAsync(SocketPeer.Disconnect("refresh_requested"));
        await bot.Sockets.GreetAsync();
        await bot.Clock.WaiterForAsync(Overlap);
        await old.CloseOutputAsync();
        done.SetResult();
        var answer = await old.NextAsync();
        var last = await old.FindNextAsync();

        Assert.Equal("answer to growth", (string?)answer["payload"]!["text"]);
        Assert.Null(last);
    }

    [Fact]
    public async Task After_a_connection_that_held_the_next_is_opened_at_once()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        bot.Clock.Advance(TimeSpan.FromMinutes(5));

        peer.Break();
        var next = await bot.Sockets.GreetAsync();
        await next.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await next.NextAsync();

        Assert.Equal("E1", (string?)answer["envelope_id"]);
    }

    [Fact]
    public async Task Connections_that_do_not_hold_are_opened_ever_more_slowly()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 30 })
        {
            await peer.CloseAsync();
            await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(seconds));
            var asked = bot.Asked;
            bot.Clock.Advance(TimeSpan.FromSeconds(seconds));
            peer = await bot.Sockets.GreetAsync();
            Assert.Equal(asked + 1, bot.Asked);
        }
    }

    [Theory]
    [InlineData("internal_error", HttpStatusCode.OK)]
    [InlineData("fatal_error", HttpStatusCode.OK)]
    [InlineData("whatever", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.InternalServerError)]
    [InlineData("", HttpStatusCode.BadGateway)]
    public async Task A_refusal_that_may_pass_is_waited_out(string error, HttpStatusCode status)
    {
        await using var bot = await SocketBot.StartAsync(_script);
        for (var refusal = 0; refusal < 3; refusal++)
        {
            bot.Plan($$"""{"ok":false,"error":"{{error}}"}""", status);
        }

        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var seconds in new[] { 1, 2, 4 })
        {
            await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(seconds));
            bot.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        await bot.Sockets.GreetAsync();
        await connecting;

        Assert.Equal(4, bot.Asked);
        Assert.Equal(3, bot.Bot.Log.Of(LogLevel.Warning).Count);
    }

    [Fact]
    public async Task Slack_s_word_on_how_long_to_wait_counts()
    {
        await using var bot = await SocketBot.StartAsync(_script);
        bot.Plan(() =>
        {
            var answer = WireRecorder.Json("""{"ok":false,"error":"ratelimited"}""", HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(77));

            return answer;
        });

        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(77));
        bot.Clock.Advance(TimeSpan.FromSeconds(76));
        var tooSoon = bot.Sockets.HasNone;
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Sockets.GreetAsync();
        await connecting;

        Assert.True(tooSoon);
        Assert.Equal(2, bot.Asked);
    }

    [Theory]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"url":"nonsense"}""")]
    [InlineData("""{"ok":true,"url":"https://example.com/"}""")]
    [InlineData("""{"ok":true,"url":"ws://127.0.0.1:9/"}""")]
    public async Task An_address_that_leads_nowhere_is_asked_for_anew(string answer)
    {
        await using var bot = await SocketBot.StartAsync(_script);
        bot.Plan(answer);

        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Sockets.GreetAsync();
        await connecting;

        Assert.Equal(2, bot.Asked);
    }

    [Fact]
    public async Task A_peer_that_says_no_hello_is_left()
    {
        await using var bot = await SocketBot.StartAsync(_script, new SocketModeOptions { HelloWithin = TimeSpan.FromSeconds(11) });

        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        await bot.Sockets.NextAsync();
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(11));
        bot.Clock.Advance(TimeSpan.FromSeconds(11));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Sockets.GreetAsync();
        await connecting;

        Assert.Equal(2, bot.Asked);
    }

    [Fact]
    public async Task A_peer_that_freezes_is_noticed_by_its_silence()
    {
        var (bot, _) = await SocketBot.ConnectedAsync(_script, new SocketModeOptions { KeepAlive = TimeSpan.FromMilliseconds(100) });
        await using var disposing = bot;

        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        var isConnected = bot.Client.Connected;
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var next = await bot.Sockets.GreetAsync();
        await next.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await next.NextAsync();

        Assert.False(isConnected);
        Assert.Equal("E1", (string?)answer["envelope_id"]);
    }

    [Fact]
    public void A_frozen_peer_is_noticed_within_thirty_seconds()
    {
        var options = new SocketModeOptions();

        Assert.True(2 * options.KeepAlive < TimeSpan.FromSeconds(30));
        Assert.True(options.HelloWithin < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("invalid_auth", "generate an App-Level Token")]
    [InlineData("not_allowed_token_type", "xapp-")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("account_inactive", "still installed")]
    public async Task A_refusal_for_good_ends_it_with_words(string error, string help)
    {
        await using var bot = await SocketBot.StartAsync(_script);
        bot.Plan($$"""{"ok":false,"error":"{{error}}"}""");

        var refused = await Assert.ThrowsAsync<SocketModeRefusedException>(() => bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken));

        Assert.StartsWith("SLACK_APP_TOKEN: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"({error})", refused.Message, StringComparison.Ordinal);
        Assert.Contains(help, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, bot.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Socket_Mode_switched_off_ends_it_with_words(bool isAfterHello)
    {
        await using var bot = await SocketBot.StartAsync(_script);
        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        var peer = await bot.Sockets.NextAsync();
        if (isAfterHello)
        {
            await peer.SendAsync(SocketPeer.Hello);
            await connecting;
        }

        await peer.SendAsync(SocketPeer.Disconnect("link_disabled"));
        if (isAfterHello)
        {
            Assert.Null(await peer.FindNextAsync());
            await peer.CloseAsync();
        }

        var refused = await Assert.ThrowsAsync<SocketModeRefusedException>(() => bot.Client.Ended);

        Assert.Contains("Socket Mode is switched off", refused.Message, StringComparison.Ordinal);
        Assert.False(bot.Client.Connected);
        Assert.Equal(1, bot.Asked);
    }

    [Fact]
    public async Task Asked_to_disconnect_it_answers_what_is_under_way_and_takes_no_more()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        await begun;

        var ending = bot.Client.DisconnectAsync(TestContext.Current.CancellationToken);
        var endedBefore = ending.IsCompleted;
        done.SetResult();
        var answer = await peer.NextAsync();
        var last = await peer.FindNextAsync();
        await peer.CloseAsync();
        await ending;

        Assert.False(endedBefore);
        Assert.Equal("answer to growth", (string?)answer["payload"]!["text"]);
        Assert.Null(last);
        Assert.False(bot.Client.Connected);
    }

    [Fact]
    public async Task It_can_be_connected_again()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        bot.Client.Disconnect();
        await peer.FindNextAsync();
        await peer.CloseAsync();
        await bot.Client.Ended;
        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        await bot.Sockets.GreetAsync();
        await connecting;

        Assert.True(bot.Client.Connected);
    }

    [Fact]
    public async Task It_is_not_ready_once_it_has_been_disconnected_for_more_than_thirty_seconds()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        bot.Plan("""{"ok":false,"error":"internal_error"}""");
        bot.Plan("""{"ok":false,"error":"internal_error"}""");
        peer.Break();
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));

        var atFirst = bot.State.IsReady;
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(2));
        var after30 = bot.State.IsReady;
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        var after32 = bot.State.IsReady;
        await bot.Sockets.GreetAsync();
        while (!bot.State.IsReady)
        {
            await Task.Yield();
        }

        Assert.Equal((true, true, false), (atFirst, after30, after32));
    }
}
