using System.Net;
using System.Net.Http.Headers;

namespace OnCallBot.Slack.Calls;

/// <summary>
/// Every call to Slack goes through here. It refuses other hosts, keeps the token from all but the Web API, and turns answers that
/// SlackNet would stumble over (a proxy's HTML, a 429 that names no time) into ones that a caller can tell apart.
/// </summary>
internal sealed class SlackOnlyHandler(SlackHosts hosts) : DelegatingHandler
{
    private static readonly TimeSpan UnlessTold = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri ?? throw new HttpRequestException("A call needs an address.");
        if (!hosts.Allow(url))
        {
            throw new HttpRequestException($"{url.Host} is not a host of Slack's: not called.");
        }

        var isApiMethod = hosts.IsApiMethod(url);
        if (!isApiMethod)
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            response.Headers.RetryAfter ??= new RetryConditionHeaderValue(UnlessTold);
        }

        response.Content.Headers.ContentType ??= new MediaTypeHeaderValue("text/plain");
        if (isApiMethod && response.IsSuccessStatusCode && response.Content.Headers.ContentType.MediaType != "application/json")
        {
            using (response)
            {
                throw new HttpRequestException($"{url.Host} answered with {response.Content.Headers.ContentType.MediaType} in place of JSON.", inner: null, response.StatusCode);
            }
        }

        return response;
    }
}
