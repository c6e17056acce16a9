using static OnCallBot.Playground.BlockKit.Compositions;
using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>Rich text: a tree of its own within a block.</summary>
internal static class RichTexts
{
    private static readonly Field Style = May(
        "style",
        new Shape(
            null,
            [.. new[] { "bold", "italic", "strike", "underline", "code", "highlight", "client_highlight", "unlink" }
                .Select(name => May(name, YesOrNo))])
        {
            MustNotBeEmpty = true,
        });

    private static readonly Field Border = May("border", new Number(OneOf: [0, 1]));

    private static readonly Items Leaves = new(new Choice(
        Leaf("text", Must("text", new Text())),
        Leaf("link", Must("url", Compositions.Uri), May("text", new Text()), May("unsafe", YesOrNo)),
        Leaf("user", Must("user_id", UserId)),
        Leaf("usergroup", Must("usergroup_id", new Text(Pattern: "^S[A-Z0-9]+$"))),
        Leaf("team", Must("team_id", new Text(Pattern: "^T[A-Z0-9]+$"))),
        Leaf("channel", Must("channel_id", ChannelId)),
        Leaf("emoji", Must("name", new Text(Min: 1)), May("skin_tone", new Number(1, 6)), May("unicode", new Text(Min: 1))),
        Leaf("broadcast", Must("range", new Word("here", "channel", "everyone"))),
        Leaf("color", Must("value", new Text(Pattern: "^#?[0-9a-fA-F]{6}$"))),
        Leaf(
            "date",
            Must("timestamp", new Number(Min: 0)),
            Must("format", new Text(Min: 1)),
            May("url", Compositions.Uri),
            May("fallback", new Text()))));

    private static readonly Shape Section = new("rich_text_section", Must("elements", Leaves));

    public static Choice Containers { get; } = new(
        Section,
        new Shape(
            "rich_text_list",
            Must("style", new Word("bullet", "ordered")),
            Must("elements", new Items(new Choice(Section), Min: 1)),
            May("indent", new Number(Min: 0)),
            May("offset", new Number(Min: 0)),
            Border),
        new Shape("rich_text_preformatted", Must("elements", Leaves), Border, May("language", new Text(Min: 1))),
        new Shape("rich_text_quote", Must("elements", Leaves), Border));

    private static Shape Leaf(string type, params IEnumerable<Field> fields) => new(type, [.. fields, Style]);
}
