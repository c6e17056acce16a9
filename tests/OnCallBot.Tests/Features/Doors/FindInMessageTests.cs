using System.Text.Json.Nodes;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Doors;

/// <summary>The shortcut «Find a runbook» of a message. Wednesday of the second week.</summary>
public sealed class FindInMessageTests
{
    private const string Shortcut = "find_runbook";
    private const string Root = "1768200000.000200";

    [Fact]
    public async Task A_message_is_searched_for_its_words_and_whoever_asks_is_answered_in_its_thread()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.UseOnMessageAsync(Shortcut, "<!here> hey <@U0BEN>, can anyone look at <https://grafana.test/d/1|the board>? :fire: The kafka clicks have been *late* again since 7:30 :cry:", by: Given.Ana, thread: Root);

        var call = Assert.Single(bot.Slack.To("chat.postEphemeral"));
        Assert.Equal(("U0ANA", "C0GENERAL", Root), ((string?)call.Arguments["user"], (string?)call.Arguments["channel"], (string?)call.Arguments["thread_ts"]));
        Assert.Contains("Engagement Metrics", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Looked for “kafka clicks late", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("U0BEN", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Slack.To("chat.postMessage"));
    }

    [Fact]
    public async Task A_message_without_a_thread_is_answered_beside_it_for_Slack_would_not_show_it_below()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        await bot.UseOnMessageAsync(Shortcut, "kafka late");

        Assert.Null((string?)Assert.Single(bot.Slack.To("chat.postEphemeral")).Arguments["thread_ts"]);
    }

    [Theory]
    [InlineData(null, TestDoors.MessageTs)]
    [InlineData(Root, Root)]
    public async Task Shared_the_answer_goes_into_the_messages_thread(string? thread, string expected)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        await bot.UseOnMessageAsync(Shortcut, "kafka late", thread: thread);
        var answer = await bot.ConfidedAsync();

        await bot.ClickAsync("Share in thread", on: answer);

        var shared = bot.Slack.Calls.Single(call => (string?)call.Arguments["response_type"] == "in_channel");
        Assert.Equal(expected, (string?)shared.Arguments["thread_ts"]);
        Assert.StartsWith("https://slack.test/respond/", shared.Method, StringComparison.Ordinal);
        Assert.DoesNotContain("\"actions\"", shared.Arguments.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(bot.Slack.Calls, call => (bool?)call.Arguments["delete_original"] == true);
    }

    [Fact]
    public async Task What_is_opened_from_the_answer_can_be_shared_in_the_thread_too()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        await bot.UseOnMessageAsync(Shortcut, "kafka late", thread: Root);
        var answer = await bot.ConfidedAsync();
        var opened = await bot.ClickAsync("Open", on: answer);

        await bot.ClickAsync("Share in thread", on: opened);

        Assert.Equal(Root, (string?)bot.Slack.Calls.Single(call => (string?)call.Arguments["response_type"] == "in_channel").Arguments["thread_ts"]);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("user_not_in_channel")]
    public async Task Where_the_bot_is_not_the_answer_comes_by_the_response_url(string error)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        bot.Slack.Refuse("chat.postEphemeral", error);

        var answer = await bot.UseOnMessageAsync(Shortcut, "kafka late", thread: Root);

        Assert.True(answer.IsEphemeral);
        Assert.Equal(Root, (string?)answer.Json["thread_ts"]);
        Assert.Contains("Engagement Metrics", answer.Text, StringComparison.Ordinal);
        Assert.False((bool?)answer.Json["replace_original"] ?? false);
    }

    [Fact]
    public async Task A_message_of_blocks_alone_is_read_too()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var blocks = new JsonArray(
            new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray() },
            new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Kafka" } },
            new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(new JsonObject { ["type"] = "mrkdwn", ["text"] = "the consumer is *late*" }) });

        var answer = await bot.UseOnMessageAsync(Shortcut, "", blocks: blocks);

        Assert.Contains("Engagement Metrics", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<@U0BEN> :tada: https://example.test/kafka <#C0DATA|kafka>")]
    [InlineData("42 !!!")]
    public async Task A_message_without_words_is_answered_with_what_would_help(string text)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.UseOnMessageAsync(Shortcut, text);

        Assert.Contains("no words to look for", answer.Text, StringComparison.Ordinal);
        Assert.Contains("All runbooks", answer.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Share in thread", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("lunch anyone?")]
    [InlineData("list of croissants for breakfast")]
    public async Task What_no_runbook_says_is_answered_in_private_with_what_would_help(string text)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.UseOnMessageAsync(Shortcut, text);

        Assert.Contains("No runbook says anything like", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Try another word", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Share in thread", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Help! kafka clicks late")]
    [InlineData("lint: kafka clicks late")]
    [InlineData("yesterday the list of kafka clicks was late")]
    public async Task A_message_that_begins_with_the_word_of_a_command_is_searched_all_the_same(string text)
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.UseOnMessageAsync(Shortcut, text);

        Assert.Contains("*Engagement Metrics*", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_message_is_found_by_the_few_words_of_it_that_runbooks_say()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var noise = string.Join(' ', Enumerable.Range(0, 80).Select(number => $"blah{number} breakfast croissant"));

        var answer = await bot.UseOnMessageAsync(Shortcut, $"{noise[..600]} kafka {noise} late clicks {noise}");

        Assert.Contains("*Engagement Metrics*", answer.Text, StringComparison.Ordinal);
        Assert.All(bot.Slack.Calls.SelectMany(call => new TestAnswer(default, call.Arguments, null).Buttons.Select(label => (string)new TestAnswer(default, call.Arguments, null).Button(label)["value"]!)), value => Assert.InRange(value.Length, 1, 2000));
    }

    [Fact]
    public async Task What_a_message_says_is_shown_as_words_and_notifies_nobody()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.UseOnMessageAsync(Shortcut, "&lt;!channel&gt; &lt;@U0BEN&gt; croissant");

        Assert.DoesNotContain("<!channel>", answer.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<@U0BEN>", answer.Text, StringComparison.Ordinal);
    }
}
