using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace OnCallBot.Playground.BotLink;

/// <summary>Calls the bot as Slack does: over HTTP, signed, and not waiting longer than Slack.</summary>
internal sealed class BotRequests(PlaygroundOptions options, Addresses addresses, IHttpClientFactory clients, PlaygroundClock clock)
{
    public const string ClientName = "OnCallBot.Playground";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Task<BotReply> SendFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        var body = string.Join('&', fields.Select(field => $"{Encode(field.Key)}={Encode(field.Value)}"));

        return SendAsync(path, body, "application/x-www-form-urlencoded", [], cancellationToken);
    }

    public Task<BotReply> SendPayloadAsync(string path, object payload, CancellationToken cancellationToken) =>
        SendFormAsync(path, [new("payload", Json.Write(payload))], cancellationToken);

    public Task<BotReply> SendJsonAsync(
        string path,
        object body,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken cancellationToken) =>
        SendAsync(path, Json.Write(body), "application/json", headers, cancellationToken);

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
