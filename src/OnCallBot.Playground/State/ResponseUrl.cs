namespace OnCallBot.Playground.State;

/// <summary>Where a bot may answer to something a person did: five times, for half an hour.</summary>
/// <param name="Path">Below this server's address.</param>
/// <param name="Original">The message in which it was done; what <c>replace_original</c> replaces.</param>
internal sealed record ResponseUrl(string Path, string Conversation, string User, string? ThreadTs, Message? Original);
