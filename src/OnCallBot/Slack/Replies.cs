using Microsoft.Extensions.Options;
using SlackNet;
using SlackNet.Interaction;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace OnCallBot.Slack;

/// <summary>Answers through a <c>response_url</c>, which comes with a request and so is followed only to Slack itself.</summary>
internal sealed partial class Replies(ISlackApiClient slack, IOptions<SlackOptions> options, ILogger<Replies> log)
{
    private const string SlackHost = ".slack.com";

    public async Task SendAsync(InteractionRequest request, MessageResponse response, CancellationToken cancellationToken)
    {
        if (!IsSlacks(request.ResponseUrl))
        {
            Log.NotSlacks(log);
            return;
        }

        await slack.Respond(request, response, cancellationToken);
    }

    private bool IsSlacks(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            return false;
        }

        var api = new Uri(options.Value.ApiUrl);

        return (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.Host.EndsWith(SlackHost, StringComparison.OrdinalIgnoreCase))
            || (url.Scheme == api.Scheme && string.Equals(url.Authority, api.Authority, StringComparison.OrdinalIgnoreCase));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A response_url that is not Slack's was not followed")]
        public static partial void NotSlacks(ILogger logger);
    }
}
