using System.Text.Json;
using OnCallBot.Domain;

namespace OnCallBot.Slack;

/// <summary>A message as it waits in the outbox.</summary>
/// <param name="Text">In mrkdwn.</param>
internal sealed record OutboxMessage(string Text)
{
    /// <exception cref="JsonException">It was not written by <see cref="To"/>.</exception>
    public static OutboxMessage Read(string payload) =>
        JsonSerializer.Deserialize(payload, OutboxJson.Default.OutboxMessage) ?? throw new JsonException("An empty payload.");

    /// <param name="recipient">A channel's id or name, or a user's id.</param>
    public OutgoingMessage To(string recipient) => new(recipient, JsonSerializer.Serialize(this, OutboxJson.Default.OutboxMessage));
}
