using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Wording;

namespace OnCallBot.Slack.Guard;

/// <summary>Words in place of a handler's answer, in the form that Slack shows for each kind of request.</summary>
internal static class Answers
{
    /// <summary>The one event that somebody waits for an answer to.</summary>
    public const string Mention = "app_mention";

    private const string Json = "application/json";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Answer Refused(int status, string why) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(why));

    public static Answer Saying(Delivery delivery, string words) => delivery switch
    {
        { Kind: DeliveryKind.ViewClosed } => Answer.Received,
        { Kind: DeliveryKind.ViewSubmission, InputBlockId: { } field } => Of(new JsonObject
        {
            ["response_action"] = "errors",
            ["errors"] = new JsonObject { [field] = words },
        }),
        { Kind: DeliveryKind.ViewSubmission } => Of(new JsonObject { ["response_action"] = "update", ["view"] = Modal(words) }),
        { Door: var door } when door == SlackDoor.Options => Of(new JsonObject { ["options"] = new JsonArray() }),
        { Door: var door } when door == SlackDoor.Event => Answer.Received,
        _ => new Answer(StatusCodes.Status200OK, Json, Ephemeral(words)),
    };

    /// <summary>Slack throws away what answers a press or a shortcut: words to those must go another way.</summary>
    public static bool AreUnseen(DeliveryKind kind) => kind is DeliveryKind.BlockActions or DeliveryKind.MessageShortcut or DeliveryKind.GlobalShortcut;

    /// <summary>Somebody did something and waits to see what comes of it.</summary>
    public static bool AreAwaited(Delivery delivery) =>
        AreUnseen(delivery.Kind) || delivery.Kind is DeliveryKind.Command or DeliveryKind.ViewSubmission || delivery is { Kind: DeliveryKind.Event, Name: Mention };

    /// <summary>A message for the one who asked, as Slack takes it in an answer and at a response_url.</summary>
    public static byte[] Ephemeral(string words) => Bytes(new JsonObject
    {
        ["response_type"] = "ephemeral",
        ["replace_original"] = false,
        ["text"] = words,
    });

    /// <summary>What is said of something that no feature has registered; null where somebody has.</summary>
    public static string? FindComplaint(Delivery delivery, SlackHandlers handlers) => delivery.Kind switch
    {
        DeliveryKind.Event or DeliveryKind.Overheard or DeliveryKind.UrlVerification => null,
        DeliveryKind.Other => SlackWording.UnknownKind,
        DeliveryKind.ViewClosed => handlers.Know(DeliveryKind.ViewSubmission, delivery.Name) ? null : SlackWording.UnknownForm,
        _ when handlers.Know(delivery.Kind, delivery.Name) => null,
        DeliveryKind.Command => SlackWording.UnknownCommand(handlers.Commands),
        DeliveryKind.ViewSubmission => SlackWording.UnknownForm,
        DeliveryKind.MessageShortcut or DeliveryKind.GlobalShortcut => SlackWording.UnknownShortcut,
        _ => SlackWording.UnknownControl,
    };

    private static Answer Of(JsonObject json) => new(StatusCodes.Status200OK, Json, Bytes(json));

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(Readable));

    private static JsonObject Modal(string words) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = SlackWording.FailedTitle },
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = words },
        }),
    };
}
