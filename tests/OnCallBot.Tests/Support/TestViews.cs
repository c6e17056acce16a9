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

        var values = new JsonObject();
        foreach (var (label, value) in fields)
        {
            var block = blocks.FirstOrDefault(block => (string?)block!["label"]?["text"] == label)
                ?? throw new InvalidOperationException($"There is no field «{label}», only: {string.Join(", ", blocks.Select(block => (string?)block!["label"]?["text"]).OfType<string>())}.");
            var element = block["element"]!;
            values[(string)block["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = Filled((string)element["type"]!, value) };
        }

        opened["state"] = new JsonObject { ["values"] = values };

        return opened;
    }

    private static JsonObject Filled(string type, string value) => type switch
    {
        "plain_text_input" => new() { ["type"] = type, ["value"] = value },
        "datepicker" => new() { ["type"] = type, ["selected_date"] = value },
        "users_select" => new() { ["type"] = type, ["selected_user"] = value },
        "static_select" or "external_select" => new() { ["type"] = type, ["selected_option"] = new JsonObject { ["value"] = value } },
        _ => throw new ArgumentException($"No test fills in a {type} yet.", nameof(type)),
    };
}
