using System.Text.Json;

namespace OnCallBot.Playground.BlockKit;

/// <summary>Finds elements in blocks, wherever a block keeps them.</summary>
internal static class BlockTree
{
    /// <summary>The interactive elements of a block, each with its place below the block.</summary>
    public static IEnumerable<(string Place, JsonElement Element)> ElementsOf(JsonElement block)
    {
        switch (block.FindText("type"))
        {
            case "actions":
                return block.List("elements").Index().Select(pair => ($"/elements/{pair.Index}", pair.Item));
            case "card":
                return block.List("actions").Index().Select(pair => ($"/actions/{pair.Index}", pair.Item));
            case "section" when block.Find("accessory") is { } accessory && accessory.FindText("type") != "image":
                return [("/accessory", accessory)];
            case "input" when block.Find("element") is { } element:
                return [("/element", element)];
            default:
                return [];
        }
    }

    public static JsonElement? FindBlock(JsonElement blocks, string blockId) =>
        blocks.ValueKind == JsonValueKind.Array
        && blocks.EnumerateArray().FirstOrDefault(block => block.FindText("block_id") == blockId) is { ValueKind: JsonValueKind.Object } found
            ? found
            : null;

    public static JsonElement? FindElement(JsonElement block, string actionId) =>
        ElementsOf(block).Select(pair => pair.Element).FirstOrDefault(element => element.FindText("action_id") == actionId)
            is { ValueKind: JsonValueKind.Object } found
            ? found
            : null;

    /// <summary>The options of a menu, in groups or not.</summary>
    public static IEnumerable<JsonElement> OptionsOf(JsonElement element) =>
        element.List("options").Concat(element.List("option_groups").SelectMany(group => group.List("options")));
}
