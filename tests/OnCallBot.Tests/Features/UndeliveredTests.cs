using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features;

/// <summary>Somebody presses a button, and the address that came with it takes no answer: it is used up, or too old, or none.</summary>
public sealed class UndeliveredTests
{
    private const string Address = "https://slack.test/respond/pressed";
    private const string Elsewhere = "https://elsewhere.test/respond/1";
    private const string Apology = "went wrong";

    [Theory]
    [InlineData("no connection")]
    [InlineData("404")]
    [InlineData("500")]
    [InlineData("too many")]
    [InlineData("too late")]
    [InlineData("refused in JSON")]
    [InlineData("elsewhere")]
    public async Task What_was_done_is_said_in_another_way(string fault)
    {
        await using var bot = await TestBot.StartAsync();
        Fail(bot, fault);

        await PressAsync(bot, "run-0", "/oncall leave 2027-03-03", fault == "elsewhere" ? Elsewhere : Address);

        var said = await NextAsync(bot);
        Assert.Single(bot.Team.LeaveOf(Given.Ana.Id));
        Assert.Equal(("chat.postEphemeral", "U0ANA", "C0GENERAL"), (said.Method, (string?)said.Arguments["user"], (string?)said.Arguments["channel"]));
        Assert.Contains("3 Mar", said.Arguments.ToJsonString(), StringComparison.Ordinal);
        AssertWarned(bot);
    }

    [Fact]
    public async Task Where_the_bot_is_not_in_the_channel_it_is_said_in_a_direct_message()
    {
        await using var bot = await TestBot.StartAsync();
        Fail(bot, "404");
        bot.Slack.Refuse("chat.postEphemeral", "not_in_channel");

        await PressAsync(bot, "run-0", "/oncall leave 2027-03-03");

        var said = await bot.Slack.NextAsync(call => call.Method == "chat.postMessage" || IsApology(call), TestContext.Current.CancellationToken);
        Assert.Equal(("chat.postMessage", "U0ANA"), (said.Method, (string?)said.Arguments["channel"]));
        Assert.Contains("3 Mar", said.Arguments.ToJsonString(), StringComparison.Ordinal);
        AssertWarned(bot);
    }

    [Fact]
    public async Task Where_nothing_takes_it_what_was_done_stands_and_nobody_is_told_that_it_failed()
    {
        await using var bot = await TestBot.StartAsync();
        Fail(bot, "404");
        bot.Slack.Answer("chat.postEphemeral", () => throw new HttpRequestException("no connection"));

        await PressAsync(bot, "run-0", "/oncall leave 2027-03-03");

        Assert.Single(bot.Team.LeaveOf(Given.Ana.Id));
        Assert.DoesNotContain(bot.Slack.Calls, IsApology);
        AssertWarned(bot);
    }

    [Fact]
    public async Task Words_about_a_press_come_in_another_way_too()
    {
        await using var bot = await TestBot.StartAsync();
        Fail(bot, "404");

        await PressAsync(bot, "swap-revert", "7");

        Assert.Equal("chat.postEphemeral", (await NextAsync(bot)).Method);
        AssertWarned(bot);
    }

    [Fact]
    public async Task What_could_not_be_shared_is_said_not_to_be()
    {
        await using var bot = await TestBot.StartAsync();
        Fail(bot, "404");

        await PressAsync(bot, "share", "/oncall growth");

        var said = await NextAsync(bot);
        Assert.Equal("chat.postEphemeral", said.Method);
        Assert.Contains("not shared", said.Arguments.ToJsonString(), StringComparison.Ordinal);
        AssertWarned(bot);
    }

    [Fact]
    public async Task What_was_shared_stays_shared_where_the_private_answer_cannot_be_taken_away()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Slack.Answer(Address, () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") });
        Fail(bot, "404");

        await PressAsync(bot, "share", "/oncall growth");

        Assert.Equal("in_channel", (string?)bot.Slack.To(Address)[0].Arguments["response_type"]);
        Assert.Empty(bot.Slack.To("chat.postEphemeral"));
        Assert.DoesNotContain(bot.Slack.Calls, IsApology);
        AssertWarned(bot);
    }

    [Theory]
    [InlineData("share", "")]
    [InlineData("share", "respond/1")]
    [InlineData("share", null)]
    [InlineData("run-0", "")]
    [InlineData("run-0", "respond/1")]
    [InlineData("run-0", "/respond/1")]
    [InlineData("run-0", null)]
    public async Task An_address_that_is_none_is_no_error(string action, string? address)
    {
        await using var bot = await TestBot.StartAsync();

        await PressAsync(bot, action, "/oncall growth", address);

        Assert.Equal("chat.postEphemeral", (await NextAsync(bot)).Method);
        AssertWarned(bot);
    }

    [Theory]
    [InlineData("share", "")]
    [InlineData("share", null)]
    [InlineData("share", "growth")]
    [InlineData("share", "/gone growth")]
    [InlineData("run-0", "")]
    [InlineData("run-0", null)]
    [InlineData("run-0", "growth")]
    [InlineData("run-0", "/gone growth")]
    public async Task A_button_of_which_nothing_is_known_is_answered_in_words(string action, string? value)
    {
        await using var bot = await TestBot.StartAsync();

        await PressAsync(bot, action, value);

        var said = Assert.Single(bot.Slack.To(Address));
        Assert.Equal("ephemeral", (string?)said.Arguments["response_type"]);
        Assert.Contains("I no longer know what this does", said.Arguments.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(bot.Logs.Of(LogLevel.Error));
    }

    [Theory]
    [InlineData("/oncall growth-that-is-gone")]
    [InlineData("/oncall growth 2026-99-99")]
    [InlineData("/oncall log")]
    [InlineData("1768300000.000100 /runbook croissant")]
    public async Task What_has_become_an_error_is_not_shared(string value)
    {
        await using var bot = await TestBot.StartAsync();

        await PressAsync(bot, "share", value, by: Given.Ben);

        var said = Assert.Single(bot.Slack.To(Address));
        Assert.Equal("ephemeral", (string?)said.Arguments["response_type"]);
        Assert.DoesNotContain("Shared by", said.Arguments.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty((string?)said.Arguments["text"] ?? "");
    }

    private static Task<TestAnswer> PressAsync(TestBot bot, string action, string? value, string? address = Address, Engineer? by = null) => bot.InteractAsync(new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = TestBot.User(by),
        ["api_app_id"] = "A0TEST",
        ["team"] = TestBot.Workspace(),
        ["trigger_id"] = bot.Trigger(),
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = TestDoors.MessageTs, ["channel_id"] = "C0GENERAL", ["is_ephemeral"] = true },
        ["channel"] = new JsonObject { ["id"] = "C0GENERAL", ["name"] = "general" },
        ["response_url"] = address,
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b1", ["action_ts"] = TestDoors.MessageTs, ["value"] = value }),
    });

    private static void Fail(TestBot bot, string fault) => bot.Slack.Answer(Address, () => fault switch
    {
        "404" => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("expired_url") },
        "500" => new HttpResponseMessage(HttpStatusCode.InternalServerError) { Content = new StringContent("") },
        "too many" => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") },
        "too late" => throw new TaskCanceledException("It took ten seconds."),
        "refused in JSON" => SlackRecorder.Json(new JsonObject { ["ok"] = false, ["error"] = "expired_url" }),
        _ => throw new HttpRequestException("Connection refused"),
    });

    private static Task<SlackCall> NextAsync(TestBot bot) =>
        bot.Slack.NextAsync(call => call.Method == "chat.postEphemeral" || IsApology(call), TestContext.Current.CancellationToken);

    private static bool IsApology(SlackCall call) => call.Arguments.ToJsonString().Contains(Apology, StringComparison.Ordinal);

    private static void AssertWarned(TestBot bot)
    {
        Assert.Empty(bot.Logs.Of(LogLevel.Error));
        Assert.Contains(bot.Logs.Of(LogLevel.Warning), line => line.Contains("did not take the answer to", StringComparison.Ordinal));
    }
}
