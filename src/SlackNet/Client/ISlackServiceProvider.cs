namespace SlackNet;

public interface ISlackServiceProvider
{
    IHttp GetHttp();
    SlackJsonSettings GetJsonSettings();
    ISlackUrlBuilder GetUrlBuilder();
    ISlackApiClient GetApiClient();
    ISlackSocketModeClient GetSocketModeClient();
}
