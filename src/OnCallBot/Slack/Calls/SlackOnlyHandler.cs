using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnCallBot.Telemetry;

namespace OnCallBot.Slack.Calls;

/// <summary>
/// Every call to Slack goes through here. It refuses other hosts, keeps the token from all but the Web API, and turns answers that
/// SlackNet would stumble over (a proxy's HTML, a 429 that names no time) into ones that a caller can tell apart.
/// </summary>
internal sealed class SlackOnlyHandler(SlackHosts hosts, BotMetrics metrics) : DelegatingHandler
{
    private const int Peeked = 512;
    private const int LongestCode = 64;

    private static readonly SearchValues<byte> CodeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789"u8);
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

        var response = await MeasureAsync(request, isApiMethod ? url.Segments[^1] : "response_url", cancellationToken);
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

    private async Task<HttpResponseMessage> MeasureAsync(HttpRequestMessage request, string method, CancellationToken cancellationToken)
    {
        using var trace = metrics.Traces.StartActivity(method, ActivityKind.Client);
        var began = Stopwatch.GetTimestamp();
        var result = "failed";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(SlackSetup.MaxAnswerBytes, cancellationToken);
            result = response.IsSuccessStatusCode ? await ResultOfAsync(response.Content, cancellationToken) : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

            return response;
        }
        catch (OperationCanceledException)
        {
            result = "timeout";
            throw;
        }
        finally
        {
            trace?.SetTag("oncallbot.slack.result", result);
            metrics.Called(method, result, Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>«ok», or the error's code: they stand first in what the Web API answers. A response_url answers with a plain ok.</summary>
    private static async Task<string> ResultOfAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var begin = new byte[Peeked];
        var body = await content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false, cancellationToken);
        body.Position = 0;

        return FindError(begin.AsSpan(0, length)) ?? "ok";
    }

    private static string? FindError(ReadOnlySpan<byte> json)
    {
        var at = json.IndexOf("\"error\":\""u8);
        if (json.IndexOf("\"ok\":false"u8) < 0 || at < 0)
        {
            return null;
        }

        var code = json[(at + "\"error\":\""u8.Length)..];
        var length = code.IndexOf((byte)'"');

        // Codes are words of Slack's; whatever else stands there must not become a label.
        return length is > 0 and < LongestCode && !code[..length].ContainsAnyExcept(CodeLetters) ? Encoding.UTF8.GetString(code[..length]) : "error";
    }
}
