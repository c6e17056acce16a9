using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Playground.BotLink;

/// <summary>Calls the bot as Slack does: over HTTP and signed, or in an envelope of Socket Mode; and not waiting longer than Slack.</summary>
internal sealed class BotRequests(PlaygroundOptions options, Addresses addresses, IHttpClientFactory clients, PlaygroundClock clock, BotDoor door, BotSockets sockets)
{
    public const string ClientName = "OnCallBot.Playground";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Task<BotReply> SendCommandAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken) => door.IsSocketMode
        ? sockets.SendAsync("slash_commands", fields.ToDictionary(StringComparer.Ordinal), takesAnswer: true, attempt: 0, cancellationToken)
        : SendFormAsync("/slack/command", fields, cancellationToken);

    /// <param name="path">Where it goes over HTTP.</param>
    public Task<BotReply> SendPayloadAsync(string path, object payload, CancellationToken cancellationToken) => door.IsSocketMode
        ? sockets.SendAsync("interactive", payload, takesAnswer: true, attempt: 0, cancellationToken)
        : SendFormAsync(path, [new("payload", Json.Write(payload))], cancellationToken);

    /// <param name="attempt">How often it was sent before.</param>
    /// <param name="before">What became of it the last time.</param>
    public Task<BotReply> SendEventAsync(object body, int attempt, BotReply? before, CancellationToken cancellationToken) => door.IsSocketMode
        ? sockets.SendAsync("events_api", body, takesAnswer: false, attempt, cancellationToken)
        : SendAsync("/slack/event", Json.Write(body), "application/json", attempt > 0 ? Retry(attempt, before) : [], cancellationToken);

    private static IEnumerable<KeyValuePair<string, string>> Retry(int number, BotReply? reply) =>
    [
        new("X-Slack-Retry-Num", number.ToString(CultureInfo.InvariantCulture)),
        new("X-Slack-Retry-Reason", reply switch
        {
            BotReply.Late => "http_timeout",
            BotReply.Failed => "http_error",
            _ => "connection_failed",
        }),
    ];

    private Task<BotReply> SendFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        var body = string.Join('&', fields.Select(field => $"{Encode(field.Key)}={Encode(field.Value)}"));

        return SendAsync(path, body, "application/x-www-form-urlencoded", [], cancellationToken);
    }

    private async Task<BotReply> SendAsync(
        string path,
        string body,
        string mediaType,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(addresses.Bot, path))
        {
            Content = new ByteArrayContent(bytes),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        Sign(request, bytes);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        // By time that has really passed: setting the bot's clock must not make an answer late.
        using var patience = new CancellationTokenSource(Patience, clock.Real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, either.Token);
            var answer = await response.Content.ReadAsStringAsync(either.Token);
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";

            return response.IsSuccessStatusCode ? new BotReply.Answered(answer, isJson) : new BotReply.Failed(response.StatusCode);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new BotReply.Late();
        }
        catch (HttpRequestException error)
        {
            return new BotReply.Unreachable(error.Message);
        }
    }

    private void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{timestamp}:"), .. body];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.SigningSecret), signed);

        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(signature)}");
    }

    // As browsers and Slack write forms: a space is a plus.
    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
