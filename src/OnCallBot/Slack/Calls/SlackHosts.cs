using Microsoft.Extensions.Options;

namespace OnCallBot.Slack.Calls;

/// <summary>
/// The only hosts the bot calls with what Slack has given it: Slack's own, and that of SLACK_API_URL.
/// A response_url comes with a request, and would else be a way to make the bot call whatever its machine can reach.
/// </summary>
internal sealed class SlackHosts(IOptions<SlackOptions> options)
{
    private Uri Api => new(options.Value.ApiUrl);

    public bool Allow(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.Host is "slack.com" or "hooks.slack.com")
        || (url.Scheme == Api.Scheme && url.Host == Api.Host);

    /// <summary>A method of the Web API, which gets the token and answers in JSON; a response_url does neither.</summary>
    public bool IsApiMethod(Uri url) => Api.IsBaseOf(url);
}
