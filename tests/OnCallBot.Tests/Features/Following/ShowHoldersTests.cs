using System.Text.Json.Nodes;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Following;

/// <summary>The channel's topic and the user group follow whoever is on call: on that Wednesday Ben has Profit, Cleo Growth, Dana Engagement and Ana Backup.</summary>
public sealed class ShowHoldersTests
{
    private const string SetTopic = "conversations.setTopic";
    private const string SetMembers = "usergroups.users.update";
    private const string ListGroups = "usergroups.list";

    private static readonly TeamState People = Given.SmallTeam.With(Given.People.Select(person => person with { RemindAhead = ReminderLead.None }));
    private static readonly TeamState WithTopic = People.With(Given.Rotation() with { Channel = "C0DATA", Admins = [Given.Dana.Id], Topic = "On call: {profit} <now> & {Backup}" });
    private static readonly TeamState WithGroup = People.With(Given.Rotation() with { Channel = "C0DATA", Admins = [Given.Dana.Id], UserGroup = "@data-oncall" });

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_topic_follows_a_cover_in_mid_week_and_the_handoff()
    {
        await using var bot = await TestBot.StartAsync(WithTopic);

        Assert.Equal(("C0DATA", "On call: Ben &lt;now&gt; &amp; Ana"), await TopicAsync(bot));
        await CoverAsync(bot, "2026-01-14T10:00Z", "2026-01-15T08:00Z");
        bot.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("On call: Cleo &lt;now&gt; &amp; Ana", (await TopicAsync(bot)).Topic);
        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("On call: Ben &lt;now&gt; &amp; Ana", (await TopicAsync(bot)).Topic);
        bot.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal("On call: Cleo &lt;now&gt; &amp; Ben", (await TopicAsync(bot)).Topic);
    }

    [Fact]
    public async Task What_Slack_shows_is_not_set_again_not_after_a_restart_either()
    {
        using var store = new InMemoryTeamStore(WithTopic);
        await using (var first = await TestBot.StartAsync(store: store))
        {
            await TopicAsync(first);
            await EmptiedAsync(store);
            first.Clock.Advance(TimeSpan.FromHours(5));
            await first.TypeAsync("/oncall");
            Assert.Single(first.Slack.To(SetTopic));
        }

        await using var second = await TestBot.StartAsync(store: store, now: "2026-01-14T16:00Z");
        second.Clock.Advance(TimeSpan.FromMinutes(5));
        await second.TypeAsync("/oncall");

        Assert.Empty(second.Slack.To(SetTopic));
        Assert.Empty(store.Pending);
    }

    [Fact]
    public async Task A_topic_is_no_longer_than_Slack_takes()
    {
        await using var bot = await TestBot.StartAsync(WithTopic.With(WithTopic.Rotations[Given.DataEngineering] with { Topic = $"{new string('&', 200)} {{oncall}}" }));

        var (_, topic) = await TopicAsync(bot);

        Assert.InRange(topic.Length, 240, 250);
        Assert.EndsWith("&amp;…", topic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_request_to_wait_is_heeded_and_messages_do_not_wait_for_it()
    {
        await using var bot = await TestBot.StartAsync(WithTopic, slack: slack => slack.Limit(SetTopic, TimeSpan.FromSeconds(30)));
        await TopicAsync(bot);
        await bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(30));

        await bot.TypeAsync("/oncall swap jan 19 with ben owing");
        await bot.PostedAsync("C0DATA");
        Assert.Single(bot.Slack.To(SetTopic));
        bot.Clock.Advance(TimeSpan.FromSeconds(30));

        await TopicAsync(bot);
    }

    [Fact]
    public async Task Without_the_permission_the_admin_is_told_once_and_again_only_after_it_worked()
    {
        using var store = new InMemoryTeamStore(WithTopic);
        await using var bot = await TestBot.StartAsync(store: store, slack: slack =>
        {
            slack.Refuse(SetTopic, "missing_scope");
            slack.Refuse(SetTopic, "missing_scope");
        });
        await TopicAsync(bot);
        Snapshot.Matches((await bot.DirectlyAsync(Given.Dana)).Json);
        await EmptiedAsync(store);

        bot.Clock.Advance(TimeSpan.FromHours(1));
        await TopicAsync(bot);
        await EmptiedAsync(store);
        Assert.Single(bot.Slack.To("chat.postMessage"));

        bot.Clock.Advance(TimeSpan.FromHours(1));
        await TopicAsync(bot);
        await EmptiedAsync(store);
        bot.Slack.Refuse(SetTopic, "missing_scope");
        await CoverAsync(bot, "2026-01-14T10:00Z", "2026-01-15T08:00Z");
        bot.Clock.Advance(TimeSpan.FromSeconds(15));
        await TopicAsync(bot);
        Assert.Contains("channels:write.topic", (await bot.DirectlyAsync(Given.Dana)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not_in_channel", "`/invite @OnCallBot`")]
    [InlineData("no_permission", "let apps set topics")]
    [InlineData("is_archived", "unarchive it")]
    [InlineData("user_is_restricted", "let apps set topics")]
    public async Task Whatever_keeps_it_from_the_topic_the_admin_is_told_what_to_do(string error, string said)
    {
        await using var bot = await TestBot.StartAsync(WithTopic, slack: slack => slack.Refuse(SetTopic, error));

        Assert.Contains(said, (await bot.DirectlyAsync(Given.Dana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_group_is_those_on_call_whom_Slack_knows()
    {
        await using var bot = await TestBot.StartAsync(WithGroup.With(Given.Cleo with { SlackUser = null }), slack: slack => slack.Answer(ListGroups, () => Groups(isDisabled: false)));

        var call = await bot.Slack.NextAsync(call => call.Method == SetMembers, Cancelled);

        Assert.Equal("S0DATA", (string?)call.Arguments["usergroup"]);
        Assert.Equal("U0ANA,U0BEN,U0DANA", call.Arguments["users"] is JsonArray users ? string.Join(',', users.Select(user => (string?)user)) : (string?)call.Arguments["users"]);
    }

    [Theory]
    [InlineData(false, "permission_denied", "*User Groups*")]
    [InlineData(false, "missing_scope", "`usergroups:write`")]
    [InlineData(true, null, "enable it")]
    [InlineData(null, null, "create it")]
    public async Task Whatever_keeps_it_from_the_group_the_admin_is_told_what_to_do(bool? isDisabled, string? error, string said)
    {
        await using var bot = await TestBot.StartAsync(WithGroup, slack: slack =>
        {
            slack.Answer(ListGroups, () => isDisabled is { } off ? Groups(off) : SlackRecorder.Json(new JsonObject { ["ok"] = true, ["usergroups"] = new JsonArray() }));
            if (error is not null)
            {
                slack.Refuse(SetMembers, error);
            }
        });

        Assert.Contains(said, (await bot.DirectlyAsync(Given.Dana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_group_is_never_sent()
    {
        var nobody = Given.People.Where(person => person != Given.Dana).Select(person => person with { SlackUser = null });
        var table = Given.Table(weeks: [Given.Week(Given.Duties, Given.Ana, Given.Ben, Given.Cleo)]);
        await using var bot = await TestBot.StartAsync(WithGroup.With([.. nobody, Given.Rotation(table) with { Admins = [Given.Dana.Id], UserGroup = "S0DATA" }]));

        Assert.Contains("it stays as it was", (await bot.DirectlyAsync(Given.Dana)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Slack.To(SetMembers));
    }

    private static HttpResponseMessage Groups(bool isDisabled) => SlackRecorder.Json(new JsonObject
    {
        ["ok"] = true,
        ["usergroups"] = new JsonArray(
            new JsonObject { ["id"] = "S0OTHER", ["handle"] = "data", ["date_delete"] = 0 },
            new JsonObject { ["id"] = "S0DATA", ["handle"] = "data-oncall", ["date_delete"] = isDisabled ? 1 : 0 }),
    });

    private static async Task<(string? Channel, string Topic)> TopicAsync(TestBot bot)
    {
        var call = await bot.Slack.NextAsync(call => call.Method == SetTopic, Cancelled);

        return ((string?)call.Arguments["channel"], (string?)call.Arguments["topic"] ?? "");
    }

    /// <summary>Cleo takes Profit.</summary>
    private static async Task CoverAsync(TestBot bot, string from, string to) => await bot.Store.CommitAsync<bool>(
        team => new Decision<bool>(
            true,
            [new Change.Put(Given.Override(1, Given.Cleo, Given.Duties[0], from, to)), new Change.Put(Given.Entry(1, from, Given.Ben, AuditAction.Imported, "1/team.yml"))],
            []),
        Cancelled);

    private static async Task EmptiedAsync(InMemoryTeamStore store)
    {
        while (store.Pending.Count > 0)
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
