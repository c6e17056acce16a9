using System.Text.Json;
using OnCallBot.Domain;

namespace OnCallBot.Slack;

/// <summary>A message as it waits in the outbox: a text, or something that its feature renders when it is delivered.</summary>
/// <param name="Text">In mrkdwn; null: <paramref name="Kind"/> renders it.</param>
/// <param name="Kind">Which <see cref="IOutboxContent"/> renders it.</param>
/// <param name="Id">What it renders.</param>
/// <param name="IsUpdate">It takes the place of the message that was posted with this kind and id.</param>
/// <param name="Thread">The topic of the message in whose thread it goes; null: it stands for itself.</param>
/// <param name="Key">Tells this message from every other one, in Slack too.</param>
/// <param name="Blocks">What stands under the text, as <see cref="StoredBlocks"/> writes it.</param>
/// <param name="ThreadTs">Somebody else's message, in whose thread it goes.</param>
internal sealed record OutboxMessage(string? Text, string? Kind = null, string? Id = null, bool IsUpdate = false, string? Thread = null, string? Key = null, string? Blocks = null, string? ThreadTs = null)
{
    /// <summary>What the message is about: there is one message to a topic.</summary>
    public string? Topic => Kind is null ? null : TopicOf(Kind, Id ?? "");

    public static string TopicOf(string kind, string id) => $"{kind}/{id}";

    public static OutboxMessage Post(string kind, string id) => new(Text: null, kind, id);

    /// <summary>For the recipient of its post: what goes to one recipient is delivered in order, so the post comes first.</summary>
    public static OutboxMessage Update(string kind, string id) => new(Text: null, kind, id, IsUpdate: true);

    /// <summary>The same in the thread under the message about <paramref name="topic"/>, and for that one's recipient. Where that was never posted, this is not either.</summary>
    public OutboxMessage Under(string topic) => this with { Thread = topic };

    /// <exception cref="JsonException">It was not written by <see cref="To"/>.</exception>
    public static OutboxMessage Read(string payload) =>
        JsonSerializer.Deserialize(payload, OutboxJson.Default.OutboxMessage) ?? throw new JsonException("An empty payload.");

    /// <param name="recipient">A channel's id or name, or a user's id.</param>
    public OutgoingMessage To(string recipient) =>
        new(recipient, JsonSerializer.Serialize(this with { Key = Key ?? Guid.NewGuid().ToString("N") }, OutboxJson.Default.OutboxMessage));
}
