using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>A call that the bot made.</summary>
/// <param name="Method">The Web API's method, as in <c>chat.postMessage</c>; for a response_url its whole address.</param>
internal sealed record SlackCall(string Method, JsonObject Arguments, string? Token);
