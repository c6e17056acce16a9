using System.Text.Json;
using Microsoft.Extensions.Primitives;
using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>Makes out what a request is before anything acts on it, so that what is broken gets a plain refusal.</summary>
internal static class DeliveryReader
{
    private const int MaxKeyLength = 255;

    public static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <exception cref="MalformedDeliveryException">It is nothing that Slack sends.</exception>
    public static Delivery Read(SlackDoor door, RequestBody body)
    {
        try
        {
            if (door == SlackDoor.Event)
            {
                using var json = JsonDocument.Parse(body.Bytes, Strict);

                return Event(Object(json, "body"));
            }

            var form = FormReader.Read(body.Bytes.Span);

            return door == SlackDoor.Command ? Command(form) : Payload(door, form);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text that cannot be text, half a surrogate pair for instance.
            throw new MalformedDeliveryException(SlackWording.NotReadable);
        }
    }

    /// <summary>Makes out what came in an envelope, in place of a request.</summary>
    /// <returns>Null: envelopes of this type are none that anybody here knows.</returns>
    /// <exception cref="MalformedDeliveryException">It is nothing that Slack sends.</exception>
    public static Delivery? FindInEnvelope(string type, JsonElement payload)
    {
        try
        {
            return type switch
            {
                "slash_commands" => Command(Fields(payload)),
                "interactive" => (Text(payload, "type") == "block_suggestion" ? Options(payload) : Interaction(payload)) with
                {
                    Form = new FormCollection(new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase) { ["payload"] = payload.GetRawText() }),
                },
                "events_api" => Event(payload),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            throw new MalformedDeliveryException(SlackWording.NotReadable);
        }
    }

    private static FormCollection Fields(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedDeliveryException(SlackWording.NotAnObject("payload"));
        }

        var fields = new Dictionary<string, StringValues>(16, StringComparer.OrdinalIgnoreCase);
        foreach (var field in payload.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            {
                fields[field.Name] = field.Value.ToString();
            }
        }

        return new FormCollection(fields);
    }

    private static Delivery Command(FormCollection form)
    {
        string command = form["command"]!;
        if (string.IsNullOrEmpty(command))
        {
            throw new MalformedDeliveryException(SlackWording.FieldMissing("command"));
        }

        return new Delivery(SlackDoor.Command, DeliveryKind.Command, command, Key(form["trigger_id"]), form["response_url"], form["user_id"]) { Form = form };
    }

    private static Delivery Payload(SlackDoor door, FormCollection form)
    {
        string payload = form["payload"]!;
        if (string.IsNullOrEmpty(payload))
        {
            throw new MalformedDeliveryException(SlackWording.FieldMissing("payload"));
        }

        using var json = JsonDocument.Parse(payload, Strict);

        return (door == SlackDoor.Options ? Options(Object(json, "payload")) : Interaction(Object(json, "payload"))) with { Form = form };
    }

    private static Delivery Options(JsonElement payload) =>
        Required(payload, "type") == "block_suggestion"
            ? new Delivery(SlackDoor.Options, DeliveryKind.BlockOptions, Required(payload, "action_id"))
            : new Delivery(SlackDoor.Options, DeliveryKind.Other, "");

    private static Delivery Interaction(JsonElement payload)
    {
        var (kind, name) = Required(payload, "type") switch
        {
            "block_actions" => (DeliveryKind.BlockActions, Required(FirstOf(payload, "actions"), "action_id")),
            "view_submission" when IsModal(payload) => (DeliveryKind.ViewSubmission, Required(Part(payload, "view"), "callback_id")),
            "view_closed" when IsModal(payload) => (DeliveryKind.ViewClosed, Required(Part(payload, "view"), "callback_id")),
            "message_action" => (DeliveryKind.MessageShortcut, Required(payload, "callback_id")),
            "shortcut" => (DeliveryKind.GlobalShortcut, Required(payload, "callback_id")),
            _ => (DeliveryKind.Other, ""),
        };

        return new Delivery(
            SlackDoor.Action,
            kind,
            name,
            Key(Text(payload, "trigger_id")),
            Text(payload, "response_url"),
            payload.TryGetProperty("user", out var user) ? Text(user, "id") : null,
            kind == DeliveryKind.ViewSubmission ? InputBlockId(Part(payload, "view")) : null);
    }

    private static Delivery Event(JsonElement body) => Required(body, "type") switch
    {
        "event_callback" => Happened(Part(body, "event"), Key(Required(body, "event_id"))),
        "url_verification" => new Delivery(SlackDoor.Event, DeliveryKind.UrlVerification, Required(body, "challenge")),
        _ => new Delivery(SlackDoor.Event, DeliveryKind.Other, ""),
    };

    private static Delivery Happened(JsonElement what, string? key) => Required(what, "type") switch
    {
        // A bot that answers a bot never ends, and whoever mends a word has had their answer.
        Answers.Mention when Text(what, "bot_id") is not null || Text(what, "subtype") is not null || what.TryGetProperty("edited", out _) =>
            new Delivery(SlackDoor.Event, DeliveryKind.Overheard, Answers.Mention, key),
        Answers.Mention => new Delivery(SlackDoor.Event, DeliveryKind.Event, Answers.Mention, key, UserId: Text(what, "user")),
        var type => new Delivery(SlackDoor.Event, DeliveryKind.Event, type, key),
    };

    // The steps of old workflows are views too.
    private static bool IsModal(JsonElement payload) => Text(Part(payload, "view"), "type") == "modal";

    private static string? InputBlockId(JsonElement view) =>
        view.TryGetProperty("blocks", out var blocks) && blocks.ValueKind == JsonValueKind.Array
            ? blocks.EnumerateArray().Where(block => Text(block, "type") == "input").Select(block => Text(block, "block_id")).FirstOrDefault(id => id is not null)
            : null;

    private static JsonElement Object(JsonDocument json, string name) =>
        json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement : throw new MalformedDeliveryException(SlackWording.NotAnObject(name));

    private static JsonElement Part(JsonElement of, string name) =>
        of.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : throw new MalformedDeliveryException(SlackWording.FieldMissing(name));

    private static JsonElement FirstOf(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
            ? list[0]
            : throw new MalformedDeliveryException(SlackWording.FieldMissing(name));

    private static string Required(JsonElement of, string name) => Text(of, name) ?? throw new MalformedDeliveryException(SlackWording.FieldMissing(name));

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Key(string? id) =>
        id?.Length > MaxKeyLength ? throw new MalformedDeliveryException(SlackWording.NotReadable) : string.IsNullOrEmpty(id) ? null : id;
}
