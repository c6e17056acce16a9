using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>Modals as Slack sends them back: with ids, and with what was put into their fields.</summary>
internal static class TestViews
{
    public static JsonObject Opened(JsonObject view, IEnumerable<(string Label, string Value)> fields)
    {
        var opened = view.DeepClone().AsObject();
        opened["id"] ??= "V1";
        opened["team_id"] ??= "T0TEST";
        opened["hash"] ??= "1700000000.hash";
        var blocks = opened["blocks"]?.AsArray() ?? [];
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i]!["block_id"] ??= $"b{i}";
        }

        var filled = fields.ToDictionary(field => field.Label, field => field.Value, StringComparer.Ordinal);
        var values = new JsonObject();
        foreach (var block in blocks.Where(block => (string?)block!["type"] == "input"))
        {
            var element = block!["element"]!;
            var value = filled.Remove((string)block["label"]!["text"]!, out var given) ? Filled(element, given) : Untouched(element);
            values[(string)block["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = value };
        }

        if (filled.Count > 0)
        {
            throw new InvalidOperationException($"There is no field «{filled.Keys.First()}», only: {string.Join(", ", Labels(opened))}.");
        }

        opened["state"] = new JsonObject { ["values"] = values };

        return opened;
    }

    /// <summary>The input block with that label.</summary>
    public static JsonNode Field(JsonObject view, string label) =>
        view["blocks"]!.AsArray().FirstOrDefault(block => (string?)block!["label"]?["text"] == label)
        ?? throw new InvalidOperationException($"There is no field «{label}», only: {string.Join(", ", Labels(view))}.");

    public static IEnumerable<string> Labels(JsonObject view) => view["blocks"]!.AsArray().Select(block => (string?)block!["label"]?["text"]).OfType<string>();

    /// <summary>What a menu offers, by its text.</summary>
    public static IEnumerable<string> Offered(JsonNode field) => field["element"]!["options"]!.AsArray().Select(TextOf);

    public static JsonObject Filled(JsonNode element, string value) => (string)element["type"]! switch
    {
        "plain_text_input" => Value(element, "value", value),
        "datepicker" => Value(element, "selected_date", value),
        "users_select" => Value(element, "selected_user", value),
        "external_select" => Value(element, "selected_option", new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value }),
        "static_select" => Value(element, "selected_option", element["options"]!.AsArray().FirstOrDefault(option => TextOf(option) == value)?.DeepClone()
            ?? throw new InvalidOperationException($"«{value}» is not offered, only: {string.Join(", ", element["options"]!.AsArray().Select(TextOf))}.")),
        var type => throw new ArgumentException($"No test fills in a {type} yet.", nameof(element)),
    };

    // As Slack sends it: with what the bot put there, or with null.
    private static JsonObject Untouched(JsonNode element) => (string)element["type"]! switch
    {
        "plain_text_input" => Value(element, "value", element["initial_value"]?.DeepClone()),
        "datepicker" => Value(element, "selected_date", element["initial_date"]?.DeepClone()),
        "users_select" => Value(element, "selected_user", element["initial_user"]?.DeepClone()),
        _ => Value(element, "selected_option", element["initial_option"]?.DeepClone()),
    };

    private static JsonObject Value(JsonNode element, string name, JsonNode? value) => new() { ["type"] = element["type"]!.DeepClone(), [name] = value };

    private static string TextOf(JsonNode? option) => (string)option!["text"]!["text"]!;
}
