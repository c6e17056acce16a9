using OnCallBot.Playground.Manifests;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary>Which conversation a call means, and whether the bot may speak or read there.</summary>
internal sealed class Audience(AppManifest manifest, People people, Conversations conversations)
{
    public const string TopicRight = "write.topic";

    /// <summary>By id, by name, or by the id of somebody to speak to directly.</summary>
    public Conversation? Find(string? channel)
    {
        if (channel is null)
        {
            return null;
        }

        if (people.FindHuman(channel) is { } person)
        {
            return conversations.Open(person.Id, people.Bot.Id);
        }

        var found = conversations.Find(channel) ?? conversations.FindChannel(channel);

        // What the bot is not let into does not exist for it.
        return found is { Kind: ConversationKind.Channel } || found?.Has(people.Bot.Id) == true ? found : null;
    }

    public (Conversation? Conversation, ApiAnswer? Refusal) ToSpeakIn(string? channel, bool isForAll)
    {
        if (Find(channel) is not { } found)
        {
            return (null, ApiAnswer.No("channel_not_found", $"channel: {channel ?? "(missing)"}"));
        }

        if (found.Has(people.Bot.Id) || (isForAll && manifest.Scopes.Contains("chat:write.public")))
        {
            return (found, null);
        }

        return (null, ApiAnswer.No("not_in_channel", isForAll
            ? $"the bot is not in #{found.Name}, and the manifest does not ask for chat:write.public"
            : $"the bot is not in #{found.Name}; an ephemeral message needs that"));
    }

    /// <param name="right"><c>read</c>, <c>history</c> or <see cref="TopicRight"/>; the latter two need membership.</param>
    public (Conversation? Conversation, ApiAnswer? Refusal) ToRead(string? channel, string right)
    {
        if (conversations.Find(channel) is not { } found || !found.IsVisibleTo(people.Bot.Id))
        {
            return (null, ApiAnswer.No("channel_not_found", $"channel: {channel ?? "(missing)"}"));
        }

        var needed = $"{ScopePrefix(found.Kind)}:{right}";
        if (!manifest.Scopes.Contains(needed))
        {
            return (null, ApiAnswer.MissingScope([needed], manifest.Scopes));
        }

        return right != "read" && !found.Has(people.Bot.Id)
            ? (null, ApiAnswer.No("not_in_channel", $"the bot is not in #{found.Name}"))
            : (found, null);
    }

    public static string ScopePrefix(ConversationKind kind) => kind switch
    {
        ConversationKind.Channel => "channels",
        ConversationKind.Private => "groups",
        ConversationKind.Direct => "im",
        _ => "mpim",
    };
}
