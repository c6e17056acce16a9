using SlackNet.Blocks;

namespace OnCallBot.Slack;

/// <summary>Blocks that keep to Slack's limits whatever is put into them.</summary>
internal static class Shapes
{
    private const int LongestHeader = 150;
    private const int LongestText = 3000;
    private const int LongestField = 2000;
    private const int LongestLabel = 75;
    private const int LongestAltText = 2000;
    private const int MostFields = 10;
    private const int MostContext = 10;

    public static HeaderBlock Header(string text) => new() { Text = Words(text, LongestHeader) };

    public static SectionBlock Section(Mrkdwn text, BlockElement? accessory = null) => new() { Text = Text(text, LongestText), Accessory = accessory };

    /// <summary>Up to ten short texts, side by side where the screen is wide enough; those past the tenth fall away.</summary>
    public static SectionBlock Fields(params IEnumerable<Mrkdwn> texts) =>
        new() { Fields = [.. texts.Take(MostFields).Select(text => Text(text, LongestField))] };

    public static ContextBlock Context(params ReadOnlySpan<Mrkdwn> texts)
    {
        var block = new ContextBlock();
        foreach (var text in texts[..Math.Min(texts.Length, MostContext)])
        {
            block.Elements.Add(Text(text, LongestField));
        }

        return block;
    }

    /// <param name="altText">What the picture says, for those who cannot see it.</param>
    public static ImageBlock Image(string address, string altText) =>
        new() { ImageUrl = address, AltText = altText.Length <= LongestAltText ? altText : altText[..WholeUpTo(altText, LongestAltText - 1)] + "…" };

    /// <summary>Lines in as many blocks as they need.</summary>
    public static IEnumerable<SectionBlock> Sections(IEnumerable<Mrkdwn> lines)
    {
        var (text, length) = (new List<Mrkdwn>(), 0);
        foreach (var line in lines)
        {
            if (text.Count > 0 && length + line.Value.Length + 1 > LongestText)
            {
                yield return Section(Mrkdwn.Join("\n", text));
                (text, length) = ([], 0);
            }

            text.Add(line);
            length += line.Value.Length + 1;
        }

        if (text.Count > 0)
        {
            yield return Section(Mrkdwn.Join("\n", text));
        }
    }

    /// <summary>Somebody's own words, just as they were typed, in as many blocks as they need.</summary>
    public static IEnumerable<SectionBlock> Verbatim(string text) =>
        Pieces(text).Select(piece => new SectionBlock { Text = new PlainText(piece) { Emoji = false } });

    public static SlackNet.Blocks.Button Button(string label, string actionId, string value) =>
        new() { Text = Words(label, LongestLabel), ActionId = actionId, Value = value };

    /// <summary>The one that most will want.</summary>
    public static SlackNet.Blocks.Button Primary(string label, string actionId, string value)
    {
        var button = Button(label, actionId, value);
        button.Style = ButtonStyle.Primary;

        return button;
    }

    // Verbatim: Slack would else make links and mentions out of words like #general.
    private static Markdown Text(Mrkdwn text, int limit) => new(text.Cut(limit).Value) { Verbatim = true };

    private static PlainText Words(string text, int limit) => new(text.Length <= limit ? text : text[..WholeUpTo(text, limit - 1)] + "…");

    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = WholeUpTo(text, Math.Min(start + LongestText, text.Length));
            yield return text[start..end];
            start = end;
        }
    }

    // Never between the two halves of a surrogate pair.
    private static int WholeUpTo(string text, int end) => end < text.Length && char.IsLowSurrogate(text[end]) && end > 1 ? end - 1 : end;
}
