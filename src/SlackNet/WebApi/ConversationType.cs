namespace SlackNet.WebApi;

public enum ConversationType
{
    PublicChannel,
    PrivateChannel,
    Mpim,
    Im,
}
