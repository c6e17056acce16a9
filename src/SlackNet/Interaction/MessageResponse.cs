using SlackNet.Blocks;
using SlackNet.WebApi;

namespace SlackNet.Interaction;

public interface IMessageResponse
{
    Message Message { get; set; }
}

public enum ResponseType
{
    InChannel,
    Ephemeral,
}

public class SlashCommandResponse : IMessageResponse
{
    public Message Message { get; set; }
    public ResponseType ResponseType { get; set; } = ResponseType.Ephemeral;
}

public class MessageResponse : IMessageResponse
{
    public ResponseType ResponseType { get; set; }
    public bool ReplaceOriginal { get; set; }
    public bool DeleteOriginal { get; set; }
    public Message Message { get; set; }
}

/// <summary>A response as it goes over the wire: the message's own fields, with those of the response beside them.</summary>
public class MessageResponseWrapper(IMessageResponse response) : IReadOnlyMessage
{
    public string Channel => response.Message?.Channel;
    public string Text => response.Message?.Text;
    public ParseMode Parse => response.Message?.Parse ?? default;
    public bool LinkNames => response.Message?.LinkNames ?? false;
    public IList<Block> Blocks => response.Message?.Blocks;
    public bool UnfurlLinks => response.Message?.UnfurlLinks ?? false;
    public bool UnfurlMedia => response.Message?.UnfurlMedia ?? false;
    public string Username => response.Message?.Username;
    public bool? AsUser => response.Message?.AsUser;
    public string IconUrl => response.Message?.IconUrl;
    public string IconEmoji => response.Message?.IconEmoji;
    public string ThreadTs => response.Message?.ThreadTs;
    public bool ReplyBroadcast => response.Message?.ReplyBroadcast ?? false;
}

public class SlashCommandMessageResponse(SlashCommandResponse response) : MessageResponseWrapper(response)
{
    private readonly SlashCommandResponse _response = response;

    public ResponseType ResponseType => _response.ResponseType;
}

public class MessageUpdateResponse(MessageResponse response) : MessageResponseWrapper(response)
{
    private readonly MessageResponse _response = response;

    public ResponseType ResponseType => _response.ResponseType;
    public bool ReplaceOriginal => _response.ReplaceOriginal;
    public bool DeleteOriginal => _response.DeleteOriginal;
}
