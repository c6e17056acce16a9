namespace OnCallBot.Playground.State;

/// <param name="Name">A channel's, without its <c>#</c>; empty for direct messages.</param>
internal sealed record Conversation(
    string Id,
    ConversationKind Kind,
    string Name,
    string Topic,
    IReadOnlyList<string> Members)
{
    /// <summary>What a slash command's <c>channel_name</c> says.</summary>
    public string NameInCommands => Kind switch
    {
        ConversationKind.Channel => Name,
        ConversationKind.Direct => "directmessage",
        _ => "privategroup",
    };

    public bool IsDirect => Kind is ConversationKind.Direct or ConversationKind.Group;

    public bool Has(string userId) => Members.Contains(userId, StringComparer.Ordinal);

    public bool IsVisibleTo(string userId) => Kind == ConversationKind.Channel || Has(userId);
}
