using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Tests.Storage;
using OnCallBot.Tests.Support;
using SlackNet.WebApi;

namespace OnCallBot.Tests.Slack;

/// <summary>What a commit leaves in the outbox arrives in Slack.</summary>
public sealed class OutboxDispatcherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static OutboxMessage Post => OutboxMessage.Post(Note.NoteKind, "1");

    private static OutboxMessage Update => OutboxMessage.Update(Note.NoteKind, "1");

    [Fact]
    public async Task A_message_of_a_commit_is_posted_to_its_recipient()
    {
        await using var bot = await TestBot.StartAsync();

        await LeaveAsync(bot, ("U0ANA", "Your shift moved: *Growth* &amp; more"));

        var call = await bot.Slack.NextAsync(Cancelled);
        Assert.Equal(("chat.postMessage", "U0ANA", "Your shift moved: *Growth* &amp; more"), (call.Method, (string?)call.Arguments["channel"], (string?)call.Arguments["text"]));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task What_waited_while_the_bot_was_down_is_posted_once_it_is_up()
    {
        using var store = new InMemoryTeamStore(TeamState.Empty);
        await LeaveAsync(store, ("U0ANA", "one"), ("U0ANA", "two"));

        await using var bot = await TestBot.StartAsync(store: store);

        Assert.Equal(["one", "two"], [await NextTextAsync(bot), await NextTextAsync(bot)]);
    }

    [Fact]
    public async Task Slacks_request_to_wait_is_heeded_and_holds_up_nobody_else()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Limit("chat.postMessage", TimeSpan.FromSeconds(30));

        await LeaveAsync(bot, ("U0ANA", "first"), ("U0ANA", "second"), ("U0BEN", "other"));

        Assert.Equal(["first", "other"], [await NextTextAsync(bot), await NextTextAsync(bot)]);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(30));
        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(2, bot.Slack.To("chat.postMessage").Count);
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["first", "second"], [await NextTextAsync(bot), await NextTextAsync(bot)]);
        await EmptyAsync(bot);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, "<html>a proxy's</html>")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"internal_error"}""")]
    public async Task What_fails_in_passing_is_tried_again_later(HttpStatusCode status, string body)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, body.StartsWith('<') ? "text/html" : "application/json") });

        await LeaveAsync(bot, ("U0ANA", "again"));

        Assert.Equal("again", await NextTextAsync(bot));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("again", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task What_can_never_arrive_is_given_up_and_the_next_message_goes_out()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Refuse("chat.postMessage", "channel_not_found");

        await LeaveAsync(bot, ("C0GONE", "lost"), ("C0GONE", "next"));

        Assert.Equal(["lost", "next"], [await NextTextAsync(bot), await NextTextAsync(bot)]);
        await EmptyAsync(bot);
        var line = Assert.Single(bot.Logs.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains("channel_not_found", line.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("lost", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_goes_where_slack_put_the_post_and_says_what_is_then()
    {
        var note = new Note("asked");
        await using var bot = await StartAsync(note);
        bot.Slack.Answer("chat.postMessage", () => SlackRecorder.Json(new JsonObject { ["ok"] = true, ["channel"] = "C0REAL", ["ts"] = "1700000000.000777" }));
        await LeaveAsync(bot.Store, Post.To("data-oncall"));
        Assert.Equal("asked", await NextTextAsync(bot));
        await EmptyAsync(bot);

        note.Text = "approved";
        await LeaveAsync(bot.Store, Update.To("data-oncall"));

        var call = await bot.Slack.NextAsync(Cancelled);
        Assert.Equal(
            ("chat.update", "C0REAL", "1700000000.000777", "approved"),
            (call.Method, (string?)call.Arguments["channel"], (string?)call.Arguments["ts"], (string?)call.Arguments["text"]));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task An_update_waits_for_a_post_that_slack_put_off()
    {
        await using var bot = await StartAsync(new Note("asked"));
        bot.Slack.Limit("chat.postMessage", TimeSpan.FromSeconds(30));

        await LeaveAsync(bot.Store, Post.To("C0DATA"), Update.To("C0DATA"));

        Assert.Equal("chat.postMessage", (await bot.Slack.NextAsync(Cancelled)).Method);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(30));
        Assert.Empty(bot.Slack.To("chat.update"));
        bot.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(
            ["chat.postMessage", "chat.update"],
            [(await bot.Slack.NextAsync(Cancelled)).Method, (await bot.Slack.NextAsync(Cancelled)).Method]);
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task A_refused_post_tells_whom_it_matters_to_and_its_update_is_done_with()
    {
        await using var bot = await StartAsync(new Note("asked"));
        bot.Slack.Refuse("chat.postMessage", "is_archived");

        await LeaveAsync(bot.Store, Post.To("C0DATA"), Update.To("C0DATA"));

        Assert.Equal("asked", await NextTextAsync(bot));
        var told = await bot.Slack.NextAsync(Cancelled);
        Assert.Equal(("chat.postMessage", "U0ANA", "1: is_archived"), (told.Method, (string?)told.Arguments["channel"], (string?)told.Arguments["text"]));
        await EmptyAsync(bot);
        Assert.Empty(bot.Slack.To("chat.update"));
    }

    [Fact]
    public async Task Where_nothing_is_left_to_say_nothing_is_posted()
    {
        await using var bot = await StartAsync(new Note(text: null));

        await LeaveAsync(bot.Store, Post.To("C0DATA"), new OutboxMessage("next").To("C0DATA"));

        Assert.Equal("next", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task A_new_start_between_post_and_update_loses_nothing()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider();
        using (var store = TeamStoreFile.Open(folder["oncall.db"], clock))
        {
            await using var bot = await StartAsync(new Note("asked"), store);
            await LeaveAsync(store, Post.To("C0DATA"));
            Assert.Equal("asked", await NextTextAsync(bot));
            await EmptyAsync(bot);
        }

        using var reopened = TeamStoreFile.Open(folder["oncall.db"], clock);
        await using var next = await StartAsync(new Note("approved"), reopened);
        await LeaveAsync(reopened, Update.To("C0DATA"));

        var call = await next.Slack.NextAsync(Cancelled);
        Assert.Equal(("chat.update", "1700000000.000001", "approved"), (call.Method, (string?)call.Arguments["ts"], (string?)call.Arguments["text"]));
        await EmptyAsync(next);
    }

    [Fact]
    public async Task One_conversation_gets_one_message_a_second_and_another_does_not_wait_for_it()
    {
        await using var bot = await StartAsync(new Note("note"), options: new OutboxOptions { Settling = TimeSpan.Zero });

        await LeaveAsync(bot, ("C0DATA", "one"), ("C0DATA", "two"), ("C0OTHER", "other"));

        string?[] first = [await NextTextAsync(bot), await NextTextAsync(bot)];
        Assert.Contains("one", first, StringComparer.Ordinal);
        Assert.Contains("other", first, StringComparer.Ordinal);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(2, bot.Slack.To("chat.postMessage").Count);
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("two", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task What_slack_was_asked_for_when_the_bot_stops_ends_and_is_noted()
    {
        using var store = new InMemoryTeamStore(TeamState.Empty);
        var stopping = new Stopping();
        var bot = await TestBot.StartAsync(store: store, change: builder =>
        {
            builder.Services.AddSingleton(new OutboxOptions());
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(stopping));
        });
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new LateContent(stopping.Told, new JsonObject { ["ok"] = true, ["channel"] = "D0ANA", ["ts"] = "1700000000.000001" }) });

        await LeaveAsync(bot, ("U0ANA", "one"), ("U0ANA", "two"));
        Assert.Equal("one", await NextTextAsync(bot));
        await bot.DisposeAsync();

        Assert.Equal("two", OutboxMessage.Read(Assert.Single(store.Pending).Message.Payload).Text);
        Assert.Single(bot.Slack.To("chat.postMessage"));
    }

    [Fact]
    public async Task What_has_ended_is_noted_though_another_call_does_not_end()
    {
        using var store = new InMemoryTeamStore(TeamState.Empty);
        await using var bot = await TestBot.StartAsync(store: store, change: builder => builder.Services.AddSingleton(new OutboxOptions { Grace = TimeSpan.Zero }));
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new LateContent(new TaskCompletionSource().Task, []) });
        await LeaveAsync(bot, ("U0ANA", "one"));
        Assert.Equal("one", await NextTextAsync(bot));

        await LeaveAsync(bot, ("U0BEN", "two"));
        Assert.Equal("two", await NextTextAsync(bot));
        await bot.Clock.WaiterForAsync(new OutboxOptions().Together);
        Assert.Equal(2, store.Pending.Count);
        bot.Clock.Advance(new OutboxOptions().Together);

        while (store.Pending.Count > 1)
        {
            await Task.Yield();
            Cancelled.ThrowIfCancellationRequested();
        }

        Assert.Equal("U0ANA", Assert.Single(store.Pending).Message.Recipient);
    }

    [Fact]
    public async Task A_call_that_does_not_end_holds_up_the_stop_for_no_longer_than_its_grace()
    {
        using var store = new InMemoryTeamStore(TeamState.Empty);
        var bot = await TestBot.StartAsync(store: store, change: builder => builder.Services.AddSingleton(new OutboxOptions { Grace = TimeSpan.Zero }));
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new LateContent(new TaskCompletionSource().Task, []) });

        await LeaveAsync(bot, ("U0ANA", "one"));
        Assert.Equal("one", await NextTextAsync(bot));
        await bot.DisposeAsync();

        Assert.Single(store.Pending);
        Assert.Contains(bot.Logs.Lines, line => line.Message.StartsWith("Stopped with 1 messages under way", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_have_arrived_is_looked_for_and_not_sent_again()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.BadGateway));
        bot.Slack.Answer("conversations.history", () => History("k1", "1700000000.000042"));

        await LeaveAsync(bot.Store, new OutboxMessage("once", Key: "k1").To("C0DATA"));

        var sent = await bot.Slack.NextAsync(Cancelled);
        Assert.Equal(("chat.postMessage", "k1"), (sent.Method, (string?)sent.Arguments["metadata"]!["event_payload"]!["key"]));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("conversations.history", (await bot.Slack.NextAsync(Cancelled)).Method);
        await EmptyAsync(bot);
        Assert.Single(bot.Slack.To("chat.postMessage"));
    }

    [Fact]
    public async Task What_may_have_arrived_and_did_not_is_sent_again()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.BadGateway));
        bot.Slack.Answer("conversations.history", () => History("another's", "1700000000.000042"));

        await LeaveAsync(bot, ("C0DATA", "again"));

        Assert.Equal("again", await NextTextAsync(bot));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("conversations.history", (await bot.Slack.NextAsync(Cancelled)).Method);
        Assert.Equal("again", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task After_a_crash_what_slack_has_already_is_found_by_its_mark()
    {
        using var folder = new TempFolder();
        var clock = new FakeTimeProvider();
        using (var before = TeamStoreFile.Open(folder["oncall.db"], clock))
        {
            await LeaveAsync(before, new OutboxMessage("sent, not noted", Key: "k1").To("data"), new OutboxMessage("not sent", Key: "k2").To("data"));
        }

        using var store = TeamStoreFile.Open(folder["oncall.db"], clock);
        await using var bot = await StartAsync(new Note("note"), store, slack =>
        {
            slack.Answer("conversations.list", () => SlackRecorder.Json(new JsonObject { ["ok"] = true, ["channels"] = new JsonArray(new JsonObject { ["id"] = "C0REAL", ["name"] = "data" }) }));
            slack.Answer("conversations.history", () => History("k1", "1700000000.000042"));
        });

        Assert.Equal(
            ["conversations.list", "conversations.history", "chat.postMessage"],
            [(await bot.Slack.NextAsync(Cancelled)).Method, (await bot.Slack.NextAsync(Cancelled)).Method, (await bot.Slack.NextAsync(Cancelled)).Method]);
        await EmptyAsync(bot);
        Assert.Equal("not sent", (string?)Assert.Single(bot.Slack.To("chat.postMessage")).Arguments["text"]);
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_the_message_is_sent_rather_than_lost()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Answer("chat.postMessage", () => new HttpResponseMessage(HttpStatusCode.BadGateway));
        bot.Slack.Refuse("conversations.history", "not_in_channel");

        await LeaveAsync(bot, ("C0DATA", "again"));

        Assert.Equal("again", await NextTextAsync(bot));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Slack.NextAsync(Cancelled);
        Assert.Equal("again", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task An_admin_is_told_once_of_a_channel_that_takes_nothing_and_what_to_do()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.SmallTeam.Rotations[Given.DataEngineering] with { Admins = [Given.Ana.Id] }));
        bot.Slack.Refuse("chat.postMessage", "is_archived");

        await LeaveAsync(bot, ("C0GONE", "lost"));

        Assert.Equal("lost", await NextTextAsync(bot));
        var told = await bot.Slack.NextAsync(Cancelled);
        Assert.Equal("U0ANA", (string?)told.Arguments["channel"]);
        Assert.Contains("unarchive it", (string?)told.Arguments["text"], StringComparison.Ordinal);
        bot.Slack.Refuse("chat.postMessage", "is_archived");
        await LeaveAsync(bot, ("C0GONE", "lost too"));
        Assert.Equal("lost too", await NextTextAsync(bot));
        await EmptyAsync(bot);
        Assert.Equal(3, bot.Slack.To("chat.postMessage").Count);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("missing_scope")]
    public async Task What_an_operator_has_to_mend_loses_nothing(string error)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Refuse("chat.postMessage", error);

        await LeaveAsync(bot, ("C0DATA", "waits"));

        Assert.Equal("waits", await NextTextAsync(bot));
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(1));
        Assert.Contains(bot.Logs.Lines, line => line.Level == LogLevel.Error && line.Message.Contains(error, StringComparison.Ordinal));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("waits", await NextTextAsync(bot));
        await EmptyAsync(bot);
    }

    [Fact]
    public async Task A_reply_goes_under_its_message()
    {
        await using var bot = await StartAsync(new Note("note"));
        await LeaveAsync(bot.Store, Post.To("C0DATA"), new OutboxMessage("reply").Under(Post.Topic!).To("C0DATA"), new OutboxMessage("orphan").Under("note/none").To("C0DATA"), new OutboxMessage("next").To("C0DATA"));

        var root = await bot.Slack.NextAsync(Cancelled);
        var reply = await bot.Slack.NextAsync(Cancelled);

        Assert.Null((string?)root.Arguments["thread_ts"]);
        Assert.Equal(("reply", "1700000000.000001"), ((string?)reply.Arguments["text"], (string?)reply.Arguments["thread_ts"]));
        Assert.Equal("next", await NextTextAsync(bot));
    }

    [Fact]
    public async Task What_a_feature_cannot_render_holds_up_nobody()
    {
        await using var bot = await StartAsync(new Note("note") { Defect = new InvalidOperationException("of the test") });

        await LeaveAsync(bot.Store, Post.To("C0DATA"), new OutboxMessage("next").To("C0DATA"));

        string?[] texts = [await NextTextAsync(bot), await NextTextAsync(bot)];
        Assert.Contains("1: its content cannot be made: InvalidOperationException", texts, StringComparer.Ordinal);
        Assert.Contains("next", texts, StringComparer.Ordinal);
        await EmptyAsync(bot);
    }

    private static HttpResponseMessage History(string? key, string timestamp) => SlackRecorder.Json(new JsonObject
    {
        ["ok"] = true,
        ["has_more"] = false,
        ["messages"] = new JsonArray(new JsonObject
        {
            ["type"] = "message",
            ["ts"] = timestamp,
            ["metadata"] = new JsonObject { ["event_type"] = "oncallbot_delivery", ["event_payload"] = new JsonObject { ["key"] = key } },
        }),
    });

    private static Task<TestBot> StartAsync(Note note, ITeamStoreFile? store = null, Action<SlackRecorder>? slack = null, OutboxOptions? options = null) => TestBot.StartAsync(slack: slack, change: builder =>
    {
        if (options is not null)
        {
            builder.Services.AddSingleton(options);
        }

        builder.Services.AddSingleton<IOutboxContent>(note);
        if (store is not null)
        {
            builder.Services.AddSingleton<ITeamStore>(store).AddSingleton<IOutbox>(store);
        }
    });

    private static Task LeaveAsync(TestBot bot, params (string Recipient, string Text)[] messages) => LeaveAsync(bot.Store, messages);

    private static Task LeaveAsync(ITeamStore store, params (string Recipient, string Text)[] messages) =>
        LeaveAsync(store, [.. messages.Select(message => new OutboxMessage(message.Text).To(message.Recipient))]);

    private static async Task LeaveAsync(ITeamStore store, params OutgoingMessage[] messages)
    {
        var result = await store.CommitAsync<int>(_ => new Decision<int>(0, [], messages.ToValueList()), Cancelled);

        Assert.Null(result.Refusal);
    }

    private static async Task<string?> NextTextAsync(TestBot bot) => (string?)(await bot.Slack.NextAsync(Cancelled)).Arguments["text"];

    private static async Task EmptyAsync(TestBot bot)
    {
        while (bot.Outbox.Pending.Count > 0)
        {
            await Task.Yield();
            Cancelled.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Knows when the others have been asked to stop.</summary>
    private sealed class Stopping : IHostedService
    {
        private readonly TaskCompletionSource _told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Told => _told.Task;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _told.SetResult();

            return Task.CompletedTask;
        }
    }

    /// <summary>An answer that begins at once and whose body comes later.</summary>
    private sealed class LateContent : HttpContent
    {
        private readonly Task _until;
        private readonly byte[] _body;

        public LateContent(Task until, JsonObject body)
        {
            (_until, _body) = (until, System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await _until.WaitAsync(cancellationToken);
            await stream.WriteAsync(_body, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;

            return false;
        }
    }

    private sealed class Note(string? text) : IOutboxContent
    {
        public const string NoteKind = "note";

        public string Kind => NoteKind;

        public string? Text { get; set; } = text;

        public Exception? Defect { get; init; }

        public Message? Render(string id, TeamState team, DateTimeOffset now) => Defect is not null ? throw Defect : Text is null ? null : new Message { Text = Text };

        public IEnumerable<OutgoingMessage> WhenRefused(string id, string error, TeamState team) => [new OutboxMessage($"{id}: {error}").To("U0ANA")];
    }
}
