using System.Text.RegularExpressions;
using SlackNet.Blocks;

namespace OnCallBot.Features.Doors;

/// <summary>The words of a message that somebody or something wrote: without mentions, links, emoji and signs.</summary>
internal static partial class MessageText
{
    /// <param name="blocks">Where its words stand if it has no text.</param>
    public static string Of(string? text, IEnumerable<Block> blocks)
    {
        var said = string.IsNullOrWhiteSpace(text) ? string.Join('\n', blocks.SelectMany(TextsOf)) : text;

        return Typed.Unescaped(Emoji().Replace(Markup().Replace(said, " "), " "));
    }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        HeaderBlock header => [header.Text?.Text ?? ""],
        SectionBlock section => [section.Text?.Text ?? "", .. section.Fields.Select(field => field.Text)],
        ContextBlock context => context.Elements.OfType<TextObject>().Select(element => element.Text),
        _ => [],
    };

    // Mentions, channels, links with what stands on them, and addresses as they are.
    [GeneratedRegex(@"<[^<>\n]*>|https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(":[a-z0-9_+-]+:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emoji();
}
