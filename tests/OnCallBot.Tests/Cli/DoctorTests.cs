using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Cli;
using OnCallBot.Doctor;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary><c>oncallbot doctor</c></summary>
public sealed class DoctorTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-01-14T10:00Z");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_all_is_well_it_says_so_line_by_line()
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("auth.test", () => Identity(ManifestScopes.Read()));
        bot.Slack.Answer("conversations.list", () => Channels(("data-oncall", true, false)));
        bot.Slack.Answer("usergroups.list", () => Groups("data-oncall"));

        var answer = await ExamineAsync(bot);

        Assert.All(Lines(answer), line => Assert.StartsWith("✓", line, StringComparison.Ordinal));
        Assert.Contains("✓ Bot token: Slack knows the bot as oncallbot in Lumen", Lines(answer), StringComparer.Ordinal);
        Assert.Contains("✓ Clock: it agrees with Slack's", Lines(answer), StringComparer.Ordinal);
        Assert.Equal(ExitCode.Done, answer.ExitCode);
    }

    [Fact]
    public async Task A_token_that_lacks_scopes_is_told_which_and_what_to_do()
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("auth.test", () => Identity(ManifestScopes.Read().Except(["channels:history", "usergroups:write"], StringComparer.Ordinal)));

        var line = await LineAsync(bot, "Scopes");

        Assert.StartsWith("✗", line, StringComparison.Ordinal);
        Assert.Contains("channels:history, usergroups:write;", line, StringComparison.Ordinal);
        Assert.Contains("Reinstall", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_auth", "copy the Bot User OAuth Token")]
    [InlineData("token_revoked", "install the app again")]
    [InlineData("ekm_access_denied", "api.slack.com/apps")]
    public async Task A_token_that_slack_refuses_is_told_what_to_do(string error, string help)
    {
        await using var bot = await StartAsync();
        bot.Slack.Refuse("auth.test", error);

        var line = await LineAsync(bot, "Bot token");

        Assert.StartsWith("✗", line, StringComparison.Ordinal);
        Assert.Contains(error, line, StringComparison.Ordinal);
        Assert.Contains(help, line, StringComparison.Ordinal);
        Assert.DoesNotContain(TestBot.BotToken, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_without_slack_is_no_fault_of_the_token()
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("auth.test", () => throw new HttpRequestException("no route to host"));

        Assert.Contains("gave no answer (no route to host)", await LineAsync(bot, "Bot token"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301, "301 s ahead of Slack's")]
    [InlineData(-45, "45 s behind Slack's")]
    public async Task A_clock_that_is_off_is_found_by_slacks(int seconds, string words)
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("auth.test", () => Identity(ManifestScopes.Read(), Now - TimeSpan.FromSeconds(seconds)));

        var line = await LineAsync(bot, "Clock");

        Assert.StartsWith("✗", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("elsewhere", true, false, "✗ #data-oncall: Slack shows the bot no such channel")]
    [InlineData("data-oncall", true, true, "✗ #data-oncall: it is archived")]
    [InlineData("data-oncall", false, false, "! #data-oncall: the bot is not in it")]
    public async Task A_channel_that_the_bot_cannot_use_is_told_with_what_to_do(string name, bool isMember, bool isArchived, string words)
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("conversations.list", () => Channels((name, isMember, isArchived)));

        Assert.StartsWith(words, await LineAsync(bot, "#data-oncall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_is_looked_for_on_every_page()
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("conversations.list", () => SlackRecorder.Json(new JsonObject { ["ok"] = true, ["channels"] = new JsonArray(), ["response_metadata"] = new JsonObject { ["next_cursor"] = "more" } }));
        bot.Slack.Answer("conversations.list", () => Channels(("data-oncall", true, false)));

        Assert.StartsWith("✓", await LineAsync(bot, "#data-oncall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_group_that_is_not_there_is_found()
    {
        await using var bot = await StartAsync();
        bot.Slack.Answer("usergroups.list", () => Groups("others"));

        Assert.StartsWith("! Group @data-oncall: the workspace has no such user group", await LineAsync(bot, "Group @data-oncall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_machine_is_looked_at_alone()
    {
        using var program = new ProgramRun();

        var result = await program.RunAsync("doctor");

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.StartsWith("! Bot token: SLACK_BOT_TOKEN is not set", result.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Time zones", result.Output, StringComparison.Ordinal);
        Assert.Contains($"✓ Store: {program.PathOf("oncall.db")}", result.Output, StringComparison.Ordinal);
    }

    private static Task<TestBot> StartAsync()
    {
        var rotation = Given.SmallTeam.RotationsByName[0] with { Channel = "#data-oncall", UserGroup = "@data-oncall", Topic = null };
        var team = Given.SmallTeam.With([new Domain.Change.Put(rotation)]);

        return TestBot.StartAsync(team, slack: slack => slack.Answer("usergroups.list", () => Groups("data-oncall")));
    }

    private static async Task<TerminalAnswer> ExamineAsync(TestBot bot)
    {
        // The follower of the group asks too, once.
        await bot.Slack.NextAsync(call => call.Method == "usergroups.list", Cancelled);

        return await bot.Services.GetRequiredService<TerminalDesk>().AnswerAsync(new TerminalRequest(TerminalVerb.Doctor, [], [], [], IsDryRun: false, Path: null, Width: 120, HasColours: false, Zone: null), Cancelled);
    }

    private static async Task<string> LineAsync(TestBot bot, string about) => Assert.Single(Lines(await ExamineAsync(bot)), line => line[2..].StartsWith(about, StringComparison.Ordinal));

    private static string[] Lines(TerminalAnswer answer) => answer.Output.TrimEnd('\n').Split('\n');

    private static HttpResponseMessage Identity(IEnumerable<string> scopes, DateTimeOffset? at = null)
    {
        var answer = SlackRecorder.Json(new JsonObject { ["ok"] = true, ["user"] = "oncallbot", ["team"] = "Lumen" });
        answer.Headers.Add("X-OAuth-Scopes", string.Join(',', scopes));
        answer.Headers.Date = at ?? Now;

        return answer;
    }

    private static HttpResponseMessage Channels(params (string Name, bool IsMember, bool IsArchived)[] channels) => SlackRecorder.Json(new JsonObject
    {
        ["ok"] = true,
        ["channels"] = new JsonArray([.. channels.Select(channel => (JsonNode)new JsonObject { ["id"] = "C0DATA", ["name"] = channel.Name, ["is_member"] = channel.IsMember, ["is_archived"] = channel.IsArchived })]),
    });

    private static HttpResponseMessage Groups(string handle) => SlackRecorder.Json(new JsonObject
    {
        ["ok"] = true,
        ["usergroups"] = new JsonArray(new JsonObject { ["id"] = "S0DATA", ["handle"] = handle, ["date_delete"] = 0 }),
    });
}
