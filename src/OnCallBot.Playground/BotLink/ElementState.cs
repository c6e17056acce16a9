using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Turns what the page knows of an element (a value, or several) into what Slack says of its state.</summary>
internal sealed class ElementState(Suggestions suggestions)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["plain_text_input"] = "value",
        ["email_text_input"] = "value",
        ["url_text_input"] = "value",
        ["number_input"] = "value",
        ["datepicker"] = "selected_date",
        ["timepicker"] = "selected_time",
        ["datetimepicker"] = "selected_date_time",
        ["static_select"] = "selected_option",
        ["external_select"] = "selected_option",
        ["radio_buttons"] = "selected_option",
        ["overflow"] = "selected_option",
        ["multi_static_select"] = "selected_options",
        ["multi_external_select"] = "selected_options",
        ["checkboxes"] = "selected_options",
        ["users_select"] = "selected_user",
        ["conversations_select"] = "selected_conversation",
        ["channels_select"] = "selected_channel",
        ["multi_users_select"] = "selected_users",
        ["multi_conversations_select"] = "selected_conversations",
        ["multi_channels_select"] = "selected_channels",
    };

    /// <summary>Everything that has a state in this place, by block and action.</summary>
    /// <param name="values">What the page knows, by block and action.</param>
    public JsonObject ValuesOf(Place place, JsonElement values)
    {
        var all = new JsonObject();
        foreach (var block in place.Blocks.ValueKind == JsonValueKind.Array ? place.Blocks.EnumerateArray() : default)
        {
            var blockId = block.FindText("block_id") ?? "";
            foreach (var (_, element) in BlockTree.ElementsOf(block))
            {
                var actionId = element.FindText("action_id") ?? "";
                if (element.FindText("type") is "button" or "overflow" || Of(place, blockId, element, values.Find(blockId)?.Find(actionId)) is not { } state)
                {
                    continue;
                }

                if (all[blockId] is not JsonObject inBlock)
                {
                    all[blockId] = inBlock = [];
                }

                inBlock[actionId] = state;
            }
        }

        return all;
    }

    /// <summary>The type and the value under Slack's name for it; null for an element that has none.</summary>
    public JsonObject? Of(Place place, string blockId, JsonElement element, JsonElement? given)
    {
        var type = element.FindText("type") ?? "";
        if (!Fields.TryGetValue(type, out var field))
        {
            return null;
        }

        return new JsonObject
        {
            ["type"] = type,
            [field] = field switch
            {
                "selected_option" => Option(place, blockId, element, given?.ToString()),
                "selected_options" => new JsonArray([.. Several(given).Select(value => Option(place, blockId, element, value)).Where(option => option is not null)]),
                "selected_users" or "selected_conversations" or "selected_channels" => new JsonArray([.. Several(given).Select(value => JsonValue.Create(value))]),
                "selected_date_time" => given is { ValueKind: JsonValueKind.Number } number ? JsonValue.Create(number.GetInt64()) : null,
                _ => given is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } value ? JsonValue.Create(value) : null,
            },
        };
    }

    private static IEnumerable<string> Several(JsonElement? given) =>
        given is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(item => item.ToString()) : [];

    private JsonNode? Option(Place place, string blockId, JsonElement element, string? value)
    {
        var known = BlockTree.OptionsOf(element)
            .Concat(suggestions.Of(place.Key, blockId, element.FindText("action_id") ?? ""))
            .Concat(element.List("initial_options"))
            .Concat(element.Find("initial_option") is { } initial ? [initial] : Enumerable.Empty<JsonElement>());

        return known.FirstOrDefault(option => option.FindText("value") == value) is { ValueKind: JsonValueKind.Object } found
            ? JsonNode.Parse(found.GetRawText())
            : null;
    }
}
