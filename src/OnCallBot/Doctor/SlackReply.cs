using System.Text.Json;

namespace OnCallBot.Doctor;

/// <summary>What the Web API said to a plain call, with what the client of the other features does not show.</summary>
/// <param name="Error">Slack's code, or why no answer came; null: it went well.</param>
/// <param name="Body">The whole answer; an empty object where none came.</param>
/// <param name="Scopes">What the token may do, as Slack lists it beside every answer; null: it did not say.</param>
/// <param name="At">Slack's clock.</param>
internal sealed record SlackReply(string? Error, JsonElement Body, IReadOnlyList<string>? Scopes, DateTimeOffset? At)
{
    /// <summary>Nobody answered: it says nothing of the token.</summary>
    public bool IsUnreached { get; init; }

    public string? Text(string field) => Body.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
