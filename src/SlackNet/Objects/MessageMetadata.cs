using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet;

/// <summary>What an app attaches to its message for other programs to read; the whole workspace can.</summary>
public class MessageMetadata
{
    public string EventType { get; set; }

    // Public in the package, and of a type of Newtonsoft's there.
    [JsonInclude]
    internal JsonElement EventPayload { get; set; }

    /// <summary>Null for null; the payload's class says its event_type by <see cref="SlackTypeAttribute"/>, else by its name.</summary>
    public static MessageMetadata FromObject(object payload, SlackJsonSettings slackJsonSettings = null) => payload is null
        ? null
        : new MessageMetadata
        {
            EventType = payload.GetType().GetCustomAttribute<SlackTypeAttribute>(inherit: false)?.TypeIdentifier ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(payload.GetType().Name),
            EventPayload = JsonElement.Parse(SlackWriter.ToBytes(payload)),
        };

    public T ToObject<T>(SlackJsonSettings slackJsonSettings = null) => EventPayload.Deserialize<T>((slackJsonSettings ?? Default.JsonSettings()).Options);
}
