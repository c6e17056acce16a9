using Microsoft.Extensions.Logging;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Tests.Support;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace OnCallBot.Tests.Slack.SocketMode;

/// <summary>What comes in an envelope is handled as what comes over HTTP.</summary>
public sealed class EnvelopeTests
{
    private const string Press = $$"""{"type":"block_actions","user":{"id":"U1"},"trigger_id":"9.8.7","response_url":"{{GuardedBot.ResponseUrl}}","actions":[{"type":"button","action_id":"share","value":"7"}]}""";
    private const string Submit = """{"type":"view_submission","user":{"id":"U1"},"trigger_id":"9.8.8","view":{"type":"modal","callback_id":"swap","blocks":[{"type":"input","block_id":"date"}]}}""";
    private const string Suggest = """{"type":"block_suggestion","user":{"id":"U1"},"action_id":"people","block_id":"b","value":"an"}""";
    private const string Mention = """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1","text":"who is on call?"}}""";

    private readonly Scripted _script = new();

    [Fact]
    public async Task A_command_is_acknowledged_with_its_answer()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Command("growth & more", "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("E1", (string?)answer["envelope_id"]);
        Assert.Equal("answer to growth & more", (string?)answer["payload"]!["text"]);
        Assert.Equal("ephemeral", (string?)answer["payload"]!["response_type"]);
        Assert.Equal("C0GENERAL", Assert.IsType<SlashCommand>(_script.Last).ChannelId);
    }

    [Fact]
    public async Task A_press_is_acknowledged_and_reaches_its_handler()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Interactive(Press, "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("""{"envelope_id":"E1"}""", answer.ToJsonString());
        Assert.Equal("7", ((ButtonAction)Assert.IsType<BlockActionRequest>(_script.Last).Action).Value);
    }

    [Fact]
    public async Task A_form_can_answer_with_errors()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        _script.ViewAnswer = new ViewErrorsResponse { Errors = { ["date"] = "That day is past." } };

        await peer.SendAsync(SocketPeer.Interactive(Submit, "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("errors", (string?)answer["payload"]!["response_action"]);
        Assert.Equal("That day is past.", (string?)answer["payload"]!["errors"]!["date"]);
    }

    [Fact]
    public async Task A_menu_gets_its_options()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Interactive(Suggest, "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("an", (string?)answer["payload"]!["options"]![0]!["text"]!["text"]);
    }

    [Fact]
    public async Task An_event_is_acknowledged_before_its_handler_ends()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();

        await peer.SendAsync(SocketPeer.Event(Mention, "E1"));
        var answer = await peer.NextAsync();
        await begun;

        Assert.Equal("""{"envelope_id":"E1"}""", answer.ToJsonString());
        Assert.Equal("who is on call?", Assert.IsType<AppMention>(_script.Last).Text);
        done.SetResult();
    }

    [Fact]
    public async Task One_slow_handler_does_not_hold_up_the_next()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();

        await peer.SendAsync(SocketPeer.Command("slow", "E1", "1.1"));
        await begun;
        _script.Do = () => Task.CompletedTask;
        await peer.SendAsync(SocketPeer.Command("quick", "E2", "1.2"));
        var first = await peer.NextAsync();
        done.SetResult();
        var second = await peer.NextAsync();

        Assert.Equal("E2", (string?)first["envelope_id"]);
        Assert.Equal("answer to slow", (string?)second["payload"]!["text"]);
    }

    [Fact]
    public async Task Not_even_one_that_blocks_its_thread()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        using var done = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _script.Do = () =>
        {
            begun.SetResult();
            done.Wait(TestContext.Current.CancellationToken);

            return Task.CompletedTask;
        };

        await peer.SendAsync(SocketPeer.Command("slow", "E1", "1.1"));
        await begun.Task;
        _script.Do = () => Task.CompletedTask;
        await peer.SendAsync(SocketPeer.Command("quick", "E2", "1.2"));
        var first = await peer.NextAsync();
        done.Set();

        Assert.Equal("E2", (string?)first["envelope_id"]);
    }

    [Fact]
    public async Task What_takes_longer_than_Slack_waits_is_acknowledged_and_follows()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();

        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        await begun;
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        var answer = await peer.NextAsync();
        done.SetResult();

        Assert.Contains("The answer follows here.", (string?)answer["payload"]!["text"], StringComparison.Ordinal);
        Assert.Contains("answer to growth", (await LateAsync(bot)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_fails_apologizes_with_a_reference()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        _script.Do = () => throw new InvalidOperationException("what somebody wrote");

        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await peer.NextAsync();

        Assert.Contains("this reference: `", (string?)answer["payload"]!["text"], StringComparison.Ordinal);
        Assert.Contains("reference", Assert.Single(bot.Bot.Log.Of(LogLevel.Error)), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Bot.Log.Lines, line => line.Message.Contains("what somebody wrote", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_answers_to_gets_words()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Command("x", "E1", command: "/other"));
        var answer = await peer.NextAsync();

        Assert.Contains("I do not know this command.", (string?)answer["payload"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_that_comes_again_is_answered_again_and_not_handled_again()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var first = await peer.NextAsync();
        await peer.SendAsync(SocketPeer.Command("growth", "E1", attempt: 1));
        var again = await peer.NextAsync();
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var unmarked = await peer.NextAsync();
        await peer.SendAsync(SocketPeer.Command("growth", "E2", attempt: 1));
        var inAnother = await peer.NextAsync();

        // The answer did not arrive, else it would not come again.
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(first.ToJsonString(), unmarked.ToJsonString());
        Assert.Equal("""{"envelope_id":"E2"}""", inAnother.ToJsonString());
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task So_is_an_event_that_comes_again_in_another_envelope()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Event(Mention, "E1"));
        await peer.NextAsync();
        await bot.Bot.EndAsync();
        await peer.SendAsync(SocketPeer.Event(Mention, "E2", attempt: 1));
        var again = await peer.NextAsync();

        Assert.Equal("""{"envelope_id":"E2"}""", again.ToJsonString());
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task An_answer_whose_connection_is_gone_goes_to_the_response_url()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();

        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        await begun;
        peer.Break();
        var next = await WithAnotherAsync(bot);
        done.SetResult();
        var late = await LateAsync(bot);
        await next.SendAsync(SocketPeer.Command("growth", "E1", attempt: 1));
        var again = await next.NextAsync();

        Assert.Contains("answer to growth", late.Body, StringComparison.Ordinal);
        Assert.Equal("""{"envelope_id":"E1"}""", again.ToJsonString());
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task One_that_comes_again_over_another_connection_while_it_is_handled_is_answered_there()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var (begun, done) = _script.Hold();

        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        await begun;
        peer.Break();
        var next = await WithAnotherAsync(bot);
        await next.SendAsync(SocketPeer.Command("growth", "E1", attempt: 1));
        await next.SendAsync("""{"type":"telepathy"}""");
        while (bot.State.Count(EnvelopeOutcome.Unknown) == 0)
        {
            await Task.Yield();
        }

        done.SetResult();
        var answer = await next.NextAsync();

        Assert.Equal("answer to growth", (string?)answer["payload"]!["text"]);
        Assert.Equal(1, _script.Runs);
        Assert.Equal(0, bot.State.Count(EnvelopeOutcome.Unacknowledged));
    }

    [Fact]
    public async Task A_payload_in_two_frames_is_read_whole()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        var whole = SocketPeer.Command(new string('x', 40_000), "E1");

        await peer.SendInPiecesAsync(whole[..9_000], whole[9_000..]);
        var answer = await peer.NextAsync();

        Assert.Equal("answer to " + new string('x', 40_000), (string?)answer["payload"]!["text"]);
    }

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"slash_commands\",\"envelope_id\":\"E0\",\"payload\":7}")]
    [InlineData("{\"type\":\"events_api\",\"envelope_id\":\"E0\",\"payload\":{\"type\":\"event_callback\"}}")]
    [InlineData("{\"type\":\"interactive\",\"envelope_id\":\"E0\",\"payload\":{\"type\":\"\\udc00\"}}")]
    public async Task What_cannot_be_read_is_passed_over(string message)
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(message);
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("E1", (string?)answer["envelope_id"]);
        Assert.Single(bot.Bot.Log.Of(LogLevel.Warning));
        Assert.Empty(bot.Bot.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task Unreadable_messages_are_named_once()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync("nonsense");
        await peer.SendAsync("nonsense");
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        await peer.NextAsync();

        Assert.Contains("cannot be read", Assert.Single(bot.Bot.Log.Of(LogLevel.Warning)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_of_an_unknown_type_is_not_acknowledged_and_named_once()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;
        const string Unknown = """{"type":"telepathy","envelope_id":"E0","accepts_response_payload":true,"payload":{"thought":"?"}}""";

        await peer.SendAsync(Unknown);
        await peer.SendAsync(Unknown);
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("E1", (string?)answer["envelope_id"]);
        Assert.Contains("telepathy", Assert.Single(bot.Bot.Log.Of(LogLevel.Warning)), StringComparison.Ordinal);
        Assert.Equal(2, bot.State.Count("telepathy", EnvelopeOutcome.Unknown));

        // It is counted once it is sent.
        while (bot.State.Count(EnvelopeOutcome.Answered) == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal(1, bot.State.Count("slash_commands", EnvelopeOutcome.Answered));
    }

    [Fact]
    public async Task A_message_longer_than_any_of_Slacks_is_passed_over()
    {
        var (bot, peer) = await SocketBot.ConnectedAsync(_script);
        await using var _ = bot;

        await peer.SendAsync(SocketPeer.Command(new string('x', 2 * 1024 * 1024), "E0"));
        await peer.SendAsync(SocketPeer.Command("growth", "E1"));
        var answer = await peer.NextAsync();

        Assert.Equal("E1", (string?)answer["envelope_id"]);
        Assert.Equal(1, _script.Runs);
    }

    private static async Task<SocketPeer> WithAnotherAsync(SocketBot bot)
    {
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));

        return await bot.Sockets.GreetAsync();
    }

    private static async Task<WireRecorder.Call> LateAsync(SocketBot bot)
    {
        while (true)
        {
            var call = await bot.Bot.Slack.NextAsync();
            if (call.Url == GuardedBot.ResponseUrl)
            {
                return call;
            }
        }
    }
}
