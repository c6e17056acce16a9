using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnCallBot.Playground.BotLink;

/// <summary>What Slack's own form says before the app hears of a submission.</summary>
internal static class FieldCheck
{
    /// <summary>What is wrong, by block.</summary>
    public static Dictionary<string, string> Of(JsonElement blocks, JsonObject state)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in blocks.EnumerateArray().Where(block => block.FindText("type") == "input"))
        {
            var element = block.GetProperty("element");
            var (blockId, actionId) = (block.FindText("block_id") ?? "", element.FindText("action_id") ?? "");
            var given = (state[blockId]?[actionId] as JsonObject)?.FirstOrDefault(field => field.Key != "type").Value;
            if (Complaint(element, given, block.IsTrue("optional")) is { } complaint)
            {
                errors[blockId] = complaint;
            }
        }

        return errors;
    }

    private static string? Complaint(JsonElement element, JsonNode? given, bool isOptional)
    {
        if (given is null or JsonArray { Count: 0 })
        {
            return isOptional ? null : "Please complete this required field.";
        }

        if (given is JsonArray several && element.Find("max_selected_items") is { } most && several.Count > most.GetInt32())
        {
            return $"Choose at most {most.GetInt32()}.";
        }

        var text = given.GetValueKind() == JsonValueKind.String ? given.GetValue<string>() : "";

        return element.FindText("type") switch
        {
            "plain_text_input" => Length(element, text),
            "email_text_input" => MailAddress.TryCreate(text, out _) ? null : "Enter an email address.",
            "url_text_input" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : "Enter a URL that begins with http:// or https://.",
            "number_input" => Number(element, text),
            _ => null,
        };
    }

    private static string? Length(JsonElement element, string text)
    {
        if (element.Find("min_length") is { } least && text.Length < least.GetInt32())
        {
            return $"Write at least {least.GetInt32()} characters.";
        }

        var most = element.Find("max_length")?.GetInt32() ?? 3000;

        return text.Length > most ? $"Write at most {most} characters." : null;
    }

    private static string? Number(JsonElement element, string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
        {
            return "Enter a number.";
        }

        if (!element.IsTrue("is_decimal_allowed") && decimal.Truncate(number) != number)
        {
            return "Enter a whole number.";
        }

        return Bound(element, "min_value") is { } least && number < least
            ? $"Enter {least} or more."
            : Bound(element, "max_value") is { } most && number > most
                ? $"Enter {most} or less."
                : null;
    }

    private static decimal? Bound(JsonElement element, string name) =>
        decimal.TryParse(element.FindText(name), CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
