namespace OnCallBot.Storage;

/// <summary>A row of the outbox whose message has arrived, or need not any more.</summary>
/// <param name="Posting">Where it stands; null: the message never changes.</param>
public sealed record DeliveredRow(long Number, Posting? Posting = null);
