using System.Net;
using System.Text.Json.Nodes;
using OnCallBot.Domain.People;

namespace OnCallBot.Tests.Support;

/// <summary>What people do beside typing commands: they use shortcuts, and mention the bot.</summary>
internal static class TestDoors
{
    public const string MessageTs = "1768300000.000100";

    /// <summary>Uses a shortcut of a message.</summary>
    /// <param name="thread">The message that began the thread in which it stands; null: it stands in the channel.</param>
    public static Task<TestAnswer> UseOnMessageAsync(this TestBot bot, string shortcut, string text, Engineer? by = null, string channel = "general", string? thread = null, JsonArray? blocks = null)
    {
        var message = new JsonObject { ["type"] = "message", ["user"] = "U0DANA", ["ts"] = MessageTs, ["text"] = text };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        if (blocks is not null)
        {
            message["blocks"] = blocks;
        }

        return bot.InteractAsync(new JsonObject
        {
            ["type"] = "message_action",
            ["callback_id"] = shortcut,
            ["user"] = TestBot.User(by),
            ["team"] = TestBot.Workspace(),
            ["channel"] = new JsonObject { ["id"] = TestBot.ChannelId(channel), ["name"] = channel },
            ["message_ts"] = MessageTs,
            ["message"] = message,
            ["trigger_id"] = bot.Trigger(),
            ["response_url"] = bot.ResponseUrl(),
        });
    }

    /// <summary>Uses a shortcut that stands nowhere.</summary>
    public static Task<TestAnswer> UseAsync(this TestBot bot, string shortcut, Engineer? by = null) => bot.InteractAsync(new JsonObject
    {
        ["type"] = "shortcut",
        ["callback_id"] = shortcut,
        ["user"] = TestBot.User(by),
        ["team"] = TestBot.Workspace(),
        ["trigger_id"] = bot.Trigger(),
    });

    /// <summary>Says something that mentions the bot.</summary>
    /// <param name="id">The event's, which stays the same when Slack sends it again.</param>
    /// <param name="extra">What Slack says of it beside.</param>
    public static async Task<HttpStatusCode> MentionAsync(this TestBot bot, string text, Engineer? by = null, string channel = "general", string? thread = null, string? id = null, JsonObject? extra = null)
    {
        var said = new JsonObject
        {
            ["type"] = "app_mention",
            ["user"] = TestBot.UserId(by),
            ["text"] = text,
            ["ts"] = MessageTs,
            ["channel"] = TestBot.ChannelId(channel),
            ["event_ts"] = MessageTs,
        };
        foreach (var (name, value) in extra ?? [])
        {
            said[name] = value?.DeepClone();
        }

        if (thread is not null)
        {
            said["thread_ts"] = thread;
        }

        return await bot.PostEventAsync(new JsonObject { ["type"] = "event_callback", ["team_id"] = "T0TEST", ["api_app_id"] = "A0TEST", ["event_id"] = id ?? $"Ev{bot.Trigger()}", ["event_time"] = 1768300000, ["event"] = said });
    }

    /// <summary>What somebody next gets to see alone.</summary>
    public static async Task<TestAnswer> ConfidedAsync(this TestBot bot)
    {
        var call = await bot.Slack.NextAsync(call => call.Method == "chat.postEphemeral", TestContext.Current.CancellationToken);
        call.Arguments["response_type"] = "ephemeral";

        return new TestAnswer(HttpStatusCode.OK, call.Arguments, (string?)call.Arguments["channel"]);
    }
}
