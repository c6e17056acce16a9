using System.Net;
using Microsoft.Extensions.Logging;
using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack;

/// <summary>What a commit leaves in the outbox arrives in Slack.</summary>
public sealed class OutboxDispatcherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

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

    private static Task LeaveAsync(TestBot bot, params (string Recipient, string Text)[] messages) => LeaveAsync(bot.Store, messages);

    private static async Task LeaveAsync(ITeamStore store, params (string Recipient, string Text)[] messages)
    {
        var result = await store.CommitAsync<int>(
            _ => new Decision<int>(0, [], messages.Select(message => new OutboxMessage(message.Text).To(message.Recipient)).ToValueList()),
            Cancelled);

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
}
