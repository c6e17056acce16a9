using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Where somebody presses or fills in something: a message, a modal or their App Home.</summary>
internal sealed record Place(Conversation? Conversation, Message? Message, View? View)
{
    /// <summary>Tells places apart.</summary>
    public string Key => View?.Id ?? $"{Message!.Conversation}/{Message.Ts}";

    public JsonElement Blocks => View?.Blocks ?? Message!.Blocks ?? default;

    public object Container => View is not null
        ? new { type = "view", view_id = View.Id }
        : new
        {
            type = "message",
            message_ts = Message!.Ts,
            channel_id = Message.Conversation,
            is_ephemeral = Message.OnlyFor is not null,
            thread_ts = Message.ThreadTs,
        };

    public JsonElement? FindElement(string blockId, string actionId) =>
        BlockTree.FindBlock(Blocks, blockId) is { } block ? BlockTree.FindElement(block, actionId) : null;
}
