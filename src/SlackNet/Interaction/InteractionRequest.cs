using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.Events;

#pragma warning disable CS0618 // Channel and MessageAction are marked obsolete in the package, and used there all the same.

namespace SlackNet.Interaction;

public abstract class InteractionRequest
{
    public string Type { get; set; }
    public string Token { get; set; }
    public string ResponseUrl { get; set; }
    public Team Team { get; set; }
    public Channel Channel { get; set; }
    public User User { get; set; }
}

[SlackType("block_actions")]
public class BlockActionRequest : InteractionRequest
{
    public Container Container { get; set; }
    public string TriggerId { get; set; }
    public MessageEvent Message { get; set; }
    public ViewInfo View { get; set; }
    public ViewState State { get; set; }
    public IList<BlockAction> Actions { get; set; } = [];

    [JsonIgnore]
    public BlockAction Action => Actions[0];
}

public class Container
{
    public string Type { get; set; }
    public string MessageTs { get; set; }
    public string ChannelId { get; set; }
    public bool IsEphemeral { get; set; }
    public string ThreadTs { get; set; }
}

[SlackType("view_submission")]
public class ViewSubmission : InteractionRequest
{
    public ViewInfo View { get; set; }
    public string Hash { get; set; }
}

[SlackType("view_closed")]
public class ViewClosed : InteractionRequest
{
    public ViewInfo View { get; set; }
}

[Obsolete("Use MessageShortcut instead")]
public class MessageAction : InteractionRequest
{
    public string CallbackId { get; set; }
    public string TriggerId { get; set; }
    public MessageEvent Message { get; set; }
}

[SlackType("message_action")]
public class MessageShortcut : MessageAction;

[SlackType("shortcut")]
public class GlobalShortcut : InteractionRequest
{
    public string CallbackId { get; set; }
    public string TriggerId { get; set; }
}
