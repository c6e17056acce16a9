namespace OnCallBot.Storage;

/// <summary>Where a message stands that was delivered and may change later.</summary>
/// <param name="Topic">What the message is about: one topic, one message.</param>
/// <param name="Channel">The channel's id, as Slack answered it.</param>
/// <param name="Timestamp">The message's ts.</param>
public sealed record Posting(string Topic, string Channel, string Timestamp);
