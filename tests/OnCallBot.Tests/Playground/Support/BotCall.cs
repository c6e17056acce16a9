using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace OnCallBot.Tests.Playground.Support;

/// <summary>What the playground sent to the bot.</summary>
internal sealed record BotCall(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A field of the form.</summary>
    public string Field(string name) => QueryHelpers.ParseQuery(Body)[name].ToString();

    public IReadOnlyList<string> Fields => [.. QueryHelpers.ParseQuery(Body).Keys];

    /// <summary>The JSON: in the form's <c>payload</c>, or as the body itself.</summary>
    public JsonElement Payload => JsonElement.Parse(Body.StartsWith('{') ? Body : Field("payload"));

    public string Type => Path == "/slack/command" ? "command" : Payload.GetProperty("type").GetString()!;
}
