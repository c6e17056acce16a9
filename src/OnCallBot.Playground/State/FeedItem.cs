namespace OnCallBot.Playground.State;

/// <param name="IsFor">Whether the person with this id may see it.</param>
internal sealed record FeedItem(string Type, object Data, Func<string, bool> IsFor);
