using System.Net;
using System.Text.Json.Nodes;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Doors;

/// <summary>Somebody mentions the bot. Wednesday of the second week: Cleo has Growth, Dana Engagement, Ben Profit, Ana Backup.</summary>
public sealed class AnswerMentionTests
{
    private const string Bot = "U0BOT";
    private const string Root = "1768200000.000200";

    private static readonly TeamState Team = SmallTeamRunbooks.Team.With(Given.Rotation() with { Admins = [Given.Ana.Id] });

    [Fact]
    public async Task A_mention_is_answered_like_a_command_for_everybody_in_the_thread()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> growth", thread: Root);

        var answer = await bot.PostedAsync("C0GENERAL");
        Assert.Equal(Root, (string?)answer.Json["thread_ts"]);
        Assert.Contains("*Cleo*", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Buttons);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task A_mention_outside_a_thread_begins_one()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> growth");

        Assert.Equal(TestDoors.MessageTs, (string?)(await bot.PostedAsync("C0GENERAL")).Json["thread_ts"]);
    }

    [Theory]
    [InlineData("<@U0BOT>", "*Cleo*")]
    [InlineData("<@U0BOT|OnCallBot>: growth?", "*Cleo*")]
    [InlineData("  hey <@U0BOT>, growth", "*Cleo*")]
    [InlineData("growth, <@U0BOT>?", "*Cleo*")]
    [InlineData("<@U0BOT>\n/oncall   growth", "*Cleo*")]
    [InlineData("<@U0BOT> oncall growth next week", "*Ben*")]
    [InlineData("<@U0BOT> Runbook kafka late", "Engagement Metrics")]
    [InlineData("<@U0BOT> /runbook growth metrics", "common issues")]
    [InlineData("<@U0BOT> runbook", "Profit Experiments")]
    [InlineData("<@U0BOT> <@U0CLEO>", "Growth")]
    [InlineData("<@U0CLEO> <@U0BOT> growth", "*Cleo*")]
    [InlineData("<@U0BOT> schedule 2", "Cleo")]
    [InlineData("<@U0BOT> help", "/oncall swap")]
    [InlineData("<@U0BOT> runbook help", "/runbook lint")]
    [InlineData("<@U0BOT> runbook lint", "findings")]
    [InlineData("<@U0BOT> fairness", "fair")]
    [InlineData("<@U0BOT> holidays", "calendar")]
    public async Task What_commands_answer_is_answered_in_the_open(string text, string expected)
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync(text, thread: Root);

        Assert.Contains(expected, (await bot.PostedAsync("C0GENERAL")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(bot.Slack.To("chat.postEphemeral"));
    }

    [Theory]
    [InlineData("me", "Ana")]
    [InlineData("me next week", "Ana")]
    [InlineData("ana", "Ana")]
    [InlineData("<@U0ANA>", "Ana")]
    [InlineData("leave", "leave")]
    [InlineData("leave 2026-03-02..2026-03-06", "leave")]
    [InlineData("log", "Nothing is noted")]
    [InlineData("jobs", "handover")]
    [InlineData("fairness <@U0CLEO>", "Cleo")]
    [InlineData("fairness me", "Ana")]
    [InlineData("remind 2h", "2 hours")]
    [InlineData("note kafka is slow", "noted")]
    [InlineData("notes", "note")]
    [InlineData("holidays none", "calendar")]
    [InlineData("croissant", "croissant")]
    [InlineData("growth 2026-99-99", "2026-99-99")]
    [InlineData("runbook croissant", "No runbook")]
    [InlineData("swap", "needs a form")]
    [InlineData("note", "needs a form")]
    public async Task What_is_personal_or_not_understood_is_for_whoever_asked(string text, string expected)
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync($"<@U0BOT> {text}", thread: Root);

        var answer = await bot.ConfidedAsync();
        Assert.Contains(expected, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("U0ANA", "C0GENERAL", Root), ((string?)answer.Json["user"], (string?)answer.Json["channel"], (string?)answer.Json["thread_ts"]));
        Assert.DoesNotContain(bot.Outbox.Pending, row => row.Message.Recipient == "C0GENERAL");
        Assert.DoesNotContain(bot.Slack.To("chat.postMessage"), call => (string?)call.Arguments["channel"] == "C0GENERAL");
    }

    [Fact]
    public async Task What_a_mention_does_is_done_once()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> leave 2026-03-02..2026-03-06", thread: Root);

        Assert.DoesNotContain("already", (await bot.ConfidedAsync()).Text, StringComparison.Ordinal);
        Assert.Single(bot.Team.LeaveOf(Given.Ana.Id));
    }

    [Fact]
    public async Task A_form_opens_by_the_button_that_is_offered_in_its_place()
    {
        await using var bot = await StartAsync();
        await bot.MentionAsync("<@U0BOT> note", thread: Root);
        var answer = await bot.ConfidedAsync();

        var form = await bot.ClickAsync("Open the form", on: answer);

        Assert.Equal("notes-form", (string?)form.Surface["callback_id"]);
    }

    [Fact]
    public async Task What_is_no_name_can_be_looked_for_in_the_runbooks()
    {
        await using var bot = await StartAsync();
        await bot.MentionAsync("<@U0BOT> kafka late", thread: Root);
        var answer = await bot.ConfidedAsync();

        var found = await bot.ClickAsync("Look in the runbooks", on: answer);

        Assert.Contains("Engagement Metrics", found.Text, StringComparison.Ordinal);
        Assert.Contains("Share in thread", found.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Private_words_under_a_message_without_a_thread_stand_beside_it()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> croissant");

        Assert.Null((string?)(await bot.ConfidedAsync()).Json["thread_ts"]);
    }

    [Fact]
    public async Task Where_private_words_cannot_be_said_they_come_directly()
    {
        await using var bot = await StartAsync();
        bot.Slack.Refuse("chat.postEphemeral", "user_not_in_channel");

        await bot.MentionAsync("<@U0BOT> croissant", thread: Root);

        var answer = await bot.DirectlyAsync(Given.Ana);
        Assert.Contains("croissant", answer.Text, StringComparison.Ordinal);
        Assert.Null((string?)answer.Json["thread_ts"]);
    }

    [Fact]
    public async Task An_event_that_Slack_sends_again_is_answered_once()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> growth", id: "Ev1");
        var first = await bot.PostedAsync("C0GENERAL");
        await bot.MentionAsync("<@U0BOT> growth", id: "Ev1");
        await bot.MentionAsync("<@U0BOT> profit", id: "Ev2");

        Assert.Contains("Growth", first.Text, StringComparison.Ordinal);
        Assert.Contains("Profit", (await bot.PostedAsync("C0GENERAL")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot_id", "\"B0OTHER\"")]
    [InlineData("subtype", "\"bot_message\"")]
    [InlineData("edited", "{\"user\":\"U0ANA\",\"ts\":\"1768300001.000000\"}")]
    [InlineData("user", "\"U0BOT\"")]
    [InlineData("user", "null")]
    public async Task Bots_edits_and_its_own_words_are_not_answered(string field, string value)
    {
        await using var bot = await StartAsync();

        var status = await bot.MentionAsync("<@U0BOT> growth", extra: new JsonObject { [field] = JsonNode.Parse(value) });
        await bot.MentionAsync("<@U0BOT> profit");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Profit", (await bot.PostedAsync("C0GENERAL")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_does_not_say_who_the_bot_is_the_first_who_is_mentioned_is_it()
    {
        await using var bot = await TestBot.StartAsync(Team);
        bot.Slack.Refuse("auth.test", "internal_error");

        await bot.MentionAsync("<@U0BOT> growth");

        Assert.Contains("*Cleo*", (await bot.PostedAsync("C0GENERAL")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_channel_of_a_rotation_a_mention_means_that_one_though_the_event_tells_no_name()
    {
        var other = Given.Rotation("Platform", "platform-oncall", Given.Table());
        await using var bot = await StartAsync(Team.With(other, Given.Area("Growth", other.Id)));
        bot.Slack.Answer("conversations.list", () => SlackRecorder.Json(new JsonObject
        {
            ["ok"] = true,
            ["channels"] = new JsonArray(new JsonObject { ["id"] = "C0DATA", ["name"] = "data-oncall" }, new JsonObject { ["id"] = "C0PLATFORM", ["name"] = "platform-oncall" }),
        }));

        await bot.MentionAsync("<@U0BOT>", channel: "platform");
        var first = await bot.PostedAsync("C0PLATFORM");
        await bot.MentionAsync("<@U0BOT>", channel: "platform");
        var second = await bot.PostedAsync("C0PLATFORM");

        Assert.Contains("Platform", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Engineering", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Engineering", second.Text, StringComparison.Ordinal);
        Assert.Single(bot.Slack.To("conversations.list"));
    }

    [Fact]
    public async Task An_answer_waits_until_Slack_takes_it()
    {
        await using var bot = await StartAsync();
        bot.Slack.Limit("chat.postMessage", TimeSpan.FromSeconds(7));

        await bot.MentionAsync("<@U0BOT> growth", thread: Root);
        await bot.PostedAsync("C0GENERAL");
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(7));
        bot.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(Root, (string?)(await bot.PostedAsync("C0GENERAL")).Json["thread_ts"]);
    }

    [Fact]
    public async Task What_is_said_is_shown_as_words_and_notifies_nobody()
    {
        await using var bot = await StartAsync();

        await bot.MentionAsync("<@U0BOT> runbook <!channel> <@U0BEN> &lt;!here&gt;", thread: Root);

        var answer = await bot.ConfidedAsync();
        Assert.DoesNotContain("<!channel>", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!here>", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<TestBot> StartAsync(TeamState? team = null) => await TestBot.StartAsync(
        team ?? Team,
        slack: slack => slack.Answer("auth.test", () => SlackRecorder.Json(new JsonObject { ["ok"] = true, ["user_id"] = Bot })));
}
