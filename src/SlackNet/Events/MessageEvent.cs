using System.Text.Json.Serialization;
using SlackNet.Blocks;

namespace SlackNet.Events;

public abstract class MessageEventBase : Event
{
    public string User { get; set; }
    public string Text { get; set; }
    public string Ts { get; set; }
    public string Team { get; set; }
    public string Channel { get; set; }
    public string ThreadTs { get; set; }
    public IList<Block> Blocks { get; set; } = [];

    [JsonIgnore]
    public DateTime Timestamp => Ts.ToDateTime().GetValueOrDefault();

    [JsonIgnore]
    public DateTime? ThreadTimestamp => ThreadTs.ToDateTime();
}

[SlackType("app_mention")]
public class AppMention : MessageEventBase;

/// <summary>A message of any subtype; Subtype is null for one that a person wrote.</summary>
[SlackType("message")]
public class MessageEvent : MessageEventBase
{
    public string Subtype { get; set; }
    public string ChannelType { get; set; }
    public int ReplyCount { get; set; }
    public IList<string> ReplyUsers { get; set; } = [];
    public string BotId { get; set; }
    public string AppId { get; set; }
    public MessageMetadata Metadata { get; set; }
}
