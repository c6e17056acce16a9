using System.Text.Json.Serialization;

namespace OnCallBot.Slack;

[JsonSerializable(typeof(OutboxMessage))]
internal sealed partial class OutboxJson : JsonSerializerContext;
