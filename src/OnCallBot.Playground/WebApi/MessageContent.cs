using System.Text.Json;
using OnCallBot.Playground.BlockKit;
using OnCallBot.Playground.State;

namespace OnCallBot.Playground.WebApi;

/// <summary>What a message says, checked as Slack checks it, wherever it comes in: a method, a command's answer, a response_url.</summary>
internal sealed record MessageContent(string Text, JsonElement? Blocks)
{
    /// <summary>Slack cuts a longer text.</summary>
    public const int LongestText = 40_000;

    public const int LongestUpdate = 4_000;

    /// <summary>The content, or why it is refused.</summary>
    /// <param name="longest">A longer text is refused; null: it is cut.</param>
    public static (MessageContent? Content, ApiAnswer? Refusal) Read(JsonElement arguments, int? longest = null)
    {
        if (!ApiCall.TryReadJson(arguments, "blocks", out var blocks))
        {
            return (null, ApiAnswer.No("invalid_blocks_format", "blocks is no JSON"));
        }

        if (blocks is { } given && BlockKitCheck.Message(given) is { Count: > 0 } faults)
        {
            return (null, ApiAnswer.No("invalid_blocks", faults));
        }

        if (blocks is { } all && BlockKitCheck.TextLength(all) is var length && length > BlockKitCheck.TextInAMessage)
        {
            return (null, ApiAnswer.No("msg_blocks_too_long", $"the blocks hold {length} characters together; Slack takes about {BlockKitCheck.TextInAMessage}"));
        }

        var text = arguments.FindText("text") ?? "";
        if (text.Length > longest)
        {
            return (null, ApiAnswer.No("msg_too_long", $"text has {text.Length} characters; an update may have {longest}"));
        }

        var hasBlocks = blocks is { } some && some.GetArrayLength() > 0;
        if (string.IsNullOrWhiteSpace(text) && !hasBlocks && !HasAttachments(arguments))
        {
            return (null, ApiAnswer.No("no_text"));
        }

        return (new MessageContent(Cut(text), hasBlocks ? BlockIds.Fill(blocks!.Value) : null), null);
    }

    private static bool HasAttachments(JsonElement arguments) =>
        ApiCall.TryReadJson(arguments, "attachments", out var attachments)
        && attachments is { ValueKind: JsonValueKind.Array } list
        && list.GetArrayLength() > 0;

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Never between the halves of one character.
        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }
}
