using SlackNet;

namespace OnCallBot.Slack.Calls;

/// <summary>The Web API's addresses, under SLACK_API_URL.</summary>
internal sealed class SlackUrls(string baseUrl, ISlackUrlBuilder usual) : ISlackUrlBuilder
{
    private const string UsualBase = "https://slack.com/api/";

    public string Url(string apiMethod, Dictionary<string, object> args) => baseUrl + usual.Url(apiMethod, args)[UsualBase.Length..];
}
