using Microsoft.Extensions.Options;
using SlackNet;

namespace OnCallBot.Slack.Calls;

/// <summary>The Web API's addresses, under SLACK_API_URL. It is asked each time: the playground's is known only once the server listens.</summary>
internal sealed class SlackUrls(IOptions<SlackOptions> options, ISlackUrlBuilder usual) : ISlackUrlBuilder
{
    private const string UsualBase = "https://slack.com/api/";

    public string Url(string apiMethod, Dictionary<string, object> args) => options.Value.ApiUrl + usual.Url(apiMethod, args)[UsualBase.Length..];
}
