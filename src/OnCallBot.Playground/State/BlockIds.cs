using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnCallBot.Playground.State;

/// <summary>Slack gives every block and every interactive element an id where the app gave none.</summary>
internal static class BlockIds
{
    public static JsonElement Fill(JsonElement blocks)
    {
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            return blocks;
        }

        var filled = JsonArray.Create(blocks)!;
        foreach (var block in filled.OfType<JsonObject>())
        {
            block.TryAdd("block_id", Identity.Secret()[..5]);
            foreach (var element in ElementsOf(block))
            {
                element.TryAdd("action_id", Identity.Secret()[..5]);
            }
        }

        return JsonSerializer.SerializeToElement(filled);
    }

    /// <summary>The same for the blocks within a view.</summary>
    public static JsonElement FillView(JsonElement view)
    {
        var filled = JsonObject.Create(view)!;
        filled["blocks"] = JsonNode.Parse(Fill(view.GetProperty("blocks")).GetRawText());

        return JsonSerializer.SerializeToElement(filled);
    }

    private static IEnumerable<JsonObject> ElementsOf(JsonObject block) => (string?)block["type"] switch
    {
        "actions" => (block["elements"] as JsonArray ?? []).OfType<JsonObject>(),
        "card" => (block["actions"] as JsonArray ?? []).OfType<JsonObject>(),
        "section" when block["accessory"] is JsonObject accessory && (string?)accessory["type"] != "image" => [accessory],
        "input" when block["element"] is JsonObject element => [element],
        _ => [],
    };
}
