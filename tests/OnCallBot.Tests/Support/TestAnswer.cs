using System.Net;
using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>What somebody gets to see: the answer to a command, a message, a modal.</summary>
/// <param name="Json">The message or view as Slack got it; empty where the bot said nothing.</param>
/// <param name="Channel">The channel's id; null for a modal.</param>
internal sealed record TestAnswer(HttpStatusCode Status, JsonObject Json, string? Channel)
{
    public JsonObject Json { get; init; } = AsSeen(Json);

    /// <summary>A modal's fields are in its view.</summary>
    public JsonObject Surface => Json["view"] as JsonObject ?? Json;

    public bool IsEphemeral => (string?)Json["response_type"] == "ephemeral";

    /// <summary>Every text in it, a line each: the notification's first, then the blocks' in their order.</summary>
    public string Text => string.Join('\n', Texts(Surface));

    public IReadOnlyList<string> Buttons => [.. Elements("button").Select(Label)];

    public JsonObject Button(string label) =>
        Elements("button").FirstOrDefault(button => Label(button) == label)
        ?? throw new InvalidOperationException($"There is no button «{label}», only: {string.Join(", ", Buttons)}.\n{Text}");

    /// <summary>What Slack sends when the button, or the line of an overflow menu, with that label is pressed.</summary>
    public JsonObject Pressed(string label)
    {
        var line = Elements("overflow").SelectMany(menu => menu["options"]!.AsArray().Select(option => (Menu: menu, Option: option!.AsObject()))).FirstOrDefault(line => Label(line.Option) == label);
        if (line.Menu is not null)
        {
            return new JsonObject { ["type"] = "overflow", ["action_id"] = line.Menu["action_id"]?.DeepClone(), ["selected_option"] = line.Option.DeepClone() };
        }

        var button = Button(label);

        return new JsonObject { ["type"] = "button", ["action_id"] = button["action_id"]?.DeepClone(), ["text"] = button["text"]?.DeepClone(), ["value"] = button["value"]?.DeepClone() };
    }

    public static string Label(JsonObject element) => (string?)element["text"]?["text"] ?? "";

    // SlackNet's own package says of a message that it has no attachments; the stand-in knows none and says nothing. To Slack both are the same.
    // And nobody sees the mark by which the bot finds its message again, which is another one each time.
    private static JsonObject AsSeen(JsonObject json)
    {
        if (json["attachments"] is JsonArray { Count: 0 })
        {
            json.Remove("attachments");
        }

        json.Remove("metadata");

        return json;
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(field => field is { Key: "text", Value: JsonValue text } ? [(string?)text ?? ""] : Texts(field.Value)),
        JsonArray many => many.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject whole => whole.Select(field => field.Value).SelectMany(Within).Prepend(whole),
        JsonArray many => many.SelectMany(Within),
        _ => [],
    };

    private IEnumerable<JsonObject> Elements(string type) => Within(Surface).Where(node => node["type"] is JsonValue value && value.TryGetValue<string>(out var found) && found == type);
}
