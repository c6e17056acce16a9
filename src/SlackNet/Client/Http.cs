using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SlackNet;

public interface IHttp
{
    Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default);
}

internal sealed class Http(Func<HttpClient> getHttpClient, JsonSerializerOptions json) : IHttp
{
    /// <summary>The body of a JSON answer; nothing for any other kind of answer ("ok" from a response_url is text).</summary>
    public async Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default)
    {
        using var response = await getHttpClient().SendAsync(requestMessage, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new SlackRateLimitException(response.Headers.RetryAfter?.Delta);
        }

        response.EnsureSuccessStatusCode();

        return response.Content.Headers.ContentType?.MediaType == "application/json"
            ? await response.Content.ReadFromJsonAsync<T>(json, cancellationToken)
            : default;
    }
}
