using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OnCallBot.Slack;

namespace OnCallBot.Doctor;

/// <summary>Calls the Web API and keeps the headers: what a token may do stands only there.</summary>
internal sealed class SlackProbe(IHttpClientFactory http, IOptions<SlackOptions> options)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    public async Task<SlackReply> CallAsync(string method, string token, Dictionary<string, string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.ApiUrl + method) { Content = new FormUrlEncodedContent(arguments) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.CreateClient(SlackSetup.HttpClientName).SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return new SlackReply($"HTTP {(int)response.StatusCode}", Nothing, Scopes: null, response.Headers.Date) { IsUnreached = true };
            }

            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var body = json.RootElement.Clone();
            var error = body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True ? null
                : body.TryGetProperty("error", out var code) ? code.GetString() : "an answer without ok";

            return new SlackReply(error, body, Scopes(response), response.Headers.Date);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or IOException)
        {
            return new SlackReply(failure.Message, Nothing, Scopes: null, At: null) { IsUnreached = true };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackReply("it did not answer in time", Nothing, Scopes: null, At: null) { IsUnreached = true };
        }
    }

    private static string[]? Scopes(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-OAuth-Scopes", out var values)
            ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]
            : null;
}
