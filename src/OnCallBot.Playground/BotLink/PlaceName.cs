namespace OnCallBot.Playground.BotLink;

/// <summary>A place as the page names it: by a view's id, or by conversation and ts.</summary>
internal sealed record PlaceName(string? View, string? Conversation, string? Ts);
