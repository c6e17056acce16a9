using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Playground.BlockKit;

namespace OnCallBot.Tests.Support;

/// <summary>Whatever the bot says, Slack would take its blocks.</summary>
internal static class BlockRule
{
    /// <param name="said">A message, or what brings a modal or a home.</param>
    public static IReadOnlyList<string> Faults(JsonObject said)
    {
        var json = JsonSerializer.SerializeToElement(said);
        var message = json.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array ? BlockKitCheck.Message(blocks) : [];
        var modal = json.TryGetProperty("view", out var view) && view.ValueKind == JsonValueKind.Object ? (view.GetProperty("type").GetString() == "home" ? BlockKitCheck.Home(view) : BlockKitCheck.Modal(view)) : [];

        return [.. message.Concat(modal).Select(fault => $"{fault}\n{said.ToJsonString()}")];
    }
}
