using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Blocks;

namespace OnCallBot.Slack;

/// <summary>Blocks that wait in the outbox: what is read, without what is pressed.</summary>
internal static partial class StoredBlocks
{
    public static string Write(IEnumerable<Block> blocks) => JsonSerializer.Serialize([.. blocks.Select(FindStored).OfType<Stored>()], StoredJson.Default.StoredArray);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static IList<Block> Read(string json) => [.. (JsonSerializer.Deserialize(json, StoredJson.Default.StoredArray) ?? []).Select(BlockOf)];

    private static Stored? FindStored(Block block) => block switch
    {
        HeaderBlock header => new Stored("header", [Of(header.Text)]),
        SectionBlock { Text: { } text } => new Stored("section", [Of(text)]),
        SectionBlock section => new Stored("fields", [.. section.Fields.Select(Of)]),
        ContextBlock context => new Stored("context", [.. context.Elements.OfType<TextObject>().Select(Of)]),
        ImageBlock image => new Stored("image", [new Words(image.ImageUrl, IsPlain: true), new Words(image.AltText, IsPlain: true)]),
        DividerBlock => new Stored("divider", []),
        _ => null,
    };

    private static Block BlockOf(Stored stored) => stored switch
    {
        { Kind: "header", Texts: [var text] } => new HeaderBlock { Text = new PlainText(text.Text) },
        { Kind: "section", Texts: [var text] } => new SectionBlock { Text = TextOf(text) },
        { Kind: "fields", Texts: var texts } => new SectionBlock { Fields = [.. texts.Select(TextOf)] },
        { Kind: "context", Texts: var texts } => new ContextBlock { Elements = [.. texts.Select(text => (IContextElement)TextOf(text))] },
        { Kind: "image", Texts: [var address, var text] } => new ImageBlock { ImageUrl = address.Text, AltText = text.Text },
        { Kind: "divider" } => new DividerBlock(),
        _ => throw new JsonException($"No block is a {stored.Kind} of {stored.Texts.Length} texts."),
    };

    private static Words Of(TextObject text) => new(text.Text, text is PlainText);

    private static TextObject TextOf(Words words) => words.IsPlain ? new PlainText(words.Text) { Emoji = false } : new Markdown(words.Text) { Verbatim = true };

    private sealed record Stored(string Kind, Words[] Texts);

    private sealed record Words(string Text, bool IsPlain);

    [JsonSerializable(typeof(Stored[]))]
    private sealed partial class StoredJson : JsonSerializerContext;
}
