using System.Reflection;
using System.Text.Json;

namespace SlackNet;

/// <summary>What an app attaches to its message for other programs to read; the whole workspace can.</summary>
public class MessageMetadata
{
    public string EventType { get; set; }

    public JsonElement EventPayload { get; set; }

    /// <summary>Null for null; the payload's class says its event_type by <see cref="SlackTypeAttribute"/>.</summary>
    public static MessageMetadata FromObject(object payload, SlackJsonSettings jsonSettings = null) => payload is null
        ? null
        : new MessageMetadata
        {
            EventType = payload.GetType().GetCustomAttribute<SlackTypeAttribute>(inherit: false)?.TypeIdentifier ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(payload.GetType().Name),
            EventPayload = JsonElement.Parse(SlackWriter.ToBytes(payload)),
        };

    public T ToObject<T>(SlackJsonSettings jsonSettings = null) => EventPayload.Deserialize<T>((jsonSettings ?? Default.JsonSettings()).Options);
}
