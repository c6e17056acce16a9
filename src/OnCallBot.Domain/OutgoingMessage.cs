namespace OnCallBot.Domain;

/// <summary>A message that a decision causes. It is written with the decision and delivered afterwards.</summary>
/// <param name="Recipient">A channel's id or name, or a user's id.</param>
/// <param name="Payload">What to send, as the program rendered it; the domain and the store do not look into it.</param>
public sealed record OutgoingMessage(string Recipient, string Payload);
