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
}

[SlackType("app_mention")]
public class AppMention : MessageEventBase;

/// <summary>A message of any subtype; Subtype is null for one that a person wrote.</summary>
[SlackType("message")]
public class MessageEvent : MessageEventBase
{
    public string Subtype { get; set; }
    public string BotId { get; set; }
    public string AppId { get; set; }
    public MessageMetadata Metadata { get; set; }
}
