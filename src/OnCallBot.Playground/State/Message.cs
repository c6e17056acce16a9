using System.Text.Json;

namespace OnCallBot.Playground.State;

/// <param name="Ts">Its id within the conversation; empty until it is added.</param>
/// <param name="User">The author.</param>
/// <param name="Text">In Slack's markup, escaped.</param>
internal sealed record Message(string Ts, string Conversation, string User, string Text)
{
    public JsonElement? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>An ephemeral message's only reader.</summary>
    public string? OnlyFor { get; init; }

    public string? EditedTs { get; init; }

    public JsonElement? Metadata { get; init; }

    public bool IsFromApp => User == PlaygroundOptions.BotUserId;

    /// <summary>As Slack writes it in payloads and answers.</summary>
    public object ToSlack() => IsFromApp
        ? new
        {
            type = "message",
            subtype = "bot_message",
            bot_id = Identity.BotId,
            app_id = Identity.AppId,
            user = User,
            team = Identity.TeamId,
            text = Text,
            ts = Ts,
            thread_ts = ThreadTs,
            blocks = Blocks,
            metadata = Metadata,
            edited = Edited(),
        }
        : new
        {
            type = "message",
            user = User,
            team = Identity.TeamId,
            text = Text,
            ts = Ts,
            thread_ts = ThreadTs,
            blocks = Blocks,
            edited = Edited(),
        };

    private object? Edited() => EditedTs is null ? null : new { user = User, ts = EditedTs };
}
