using System.Text.Json;

namespace OnCallBot.Slack.SocketMode;

/// <summary>What stands on the outside of a delivery.</summary>
/// <param name="TakesAnswer">The acknowledgement may carry one.</param>
/// <param name="IsSentAgain">Slack counts how often it has tried.</param>
internal sealed record Envelope(string Id, string Type, bool TakesAnswer, bool IsSentAgain)
{
    private const int MaxIdLength = 255;

    /// <summary>Null: the message is no envelope.</summary>
    public static Envelope? Find(JsonElement message) =>
        Text(message, "envelope_id") is { Length: > 0 and <= MaxIdLength } id && Text(message, "type") is { Length: > 0 } type && message.TryGetProperty("payload", out _)
            ? new Envelope(
                id,
                type,
                TakesAnswer: message.TryGetProperty("accepts_response_payload", out var accepts) && accepts.ValueKind == JsonValueKind.True,
                IsSentAgain: message.TryGetProperty("retry_attempt", out var attempt) && attempt.ValueKind == JsonValueKind.Number && attempt.TryGetInt32(out var number) && number > 0)
            : null;

    public static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
