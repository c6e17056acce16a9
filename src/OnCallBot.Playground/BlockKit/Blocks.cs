using static OnCallBot.Playground.BlockKit.Compositions;
using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>The blocks, and which elements each may carry.</summary>
internal static class Blocks
{
    private static readonly Field BlockId = May("block_id", Id);

    private static readonly Choice Choosers = Any(
        new Choice(Elements.Checkboxes, Elements.RadioButtons, Elements.DatePicker, Elements.TimePicker),
        Menus.OneOf,
        Menus.ManyOf);

    private static readonly Choice InActions =
        Any(new Choice(Elements.Button, Elements.Overflow, Elements.DateTimePicker), Choosers);

    private static readonly Choice BesideASection =
        Any(new Choice(Elements.Button, Elements.Overflow, Elements.Image), Choosers);

    private static readonly Choice InAnInput = Any(
        new Choice(
            Elements.PlainTextInput,
            Elements.EmailInput,
            Elements.UrlInput,
            Elements.NumberInput,
            Elements.DateTimePicker),
        Choosers);

    private static readonly Shape Column = new(
        null,
        May("align", new Word("left", "center", "right")),
        May("is_wrapped", YesOrNo));

    private static readonly Choice Cell = new(
        new Shape("raw_text", Must("text", new Text())),
        new Shape("rich_text", Must("elements", new Items(RichTexts.Containers))));

    public static Choice All { get; } = new(
        new Shape("actions", Must("elements", new Items(InActions, 1, 25)), BlockId),
        new Shape(
            "alert",
            Must("text", PlainOrMrkdwn()),
            May("level", new Word("default", "info", "warning", "error", "success")),
            BlockId),
        new Shape(
            "card",
            BlockId,
            May("hero_image", new Choice(Elements.Image)),
            May("icon", new Choice(Elements.Image)),
            May("title", PlainOrMrkdwn(150)),
            May("subtitle", PlainOrMrkdwn(150)),
            May("body", PlainOrMrkdwn(200)),
            May("actions", new Items(new Choice(Elements.Button), 1, 2)))
        {
            AtLeastOneOf = ["hero_image", "title", "actions", "body"],
        },
        new Shape(
            "context",
            Must("elements", new Items(Any(new Choice(Elements.Image), PlainOrMrkdwn()), 1, 10)),
            BlockId),
        new Shape("divider", BlockId),
        new Shape("header", Must("text", Plain(150)), BlockId, May("level", new Number(1, 4))),
        new Shape(
            "image",
            Must("alt_text", new Text(1, 2000)),
            May("image_url", LongUri),
            May("slack_file", SlackFile),
            May("title", Plain(2000)),
            BlockId)
        {
            ExactlyOneOf = ["image_url", "slack_file"],
        },
        new Shape(
            "input",
            Must("label", Plain(2000)),
            Must("element", InAnInput),
            May("dispatch_action", YesOrNo),
            BlockId,
            May("hint", Plain(2000)),
            May("optional", YesOrNo)),
        new Shape("markdown", Must("text", new Text(1, 12000)), BlockId),
        new Shape("rich_text", Must("elements", new Items(RichTexts.Containers)), BlockId),
        new Shape(
            "section",
            May("text", PlainOrMrkdwn()),
            BlockId,
            May("fields", new Items(PlainOrMrkdwn(2000), 1, 10)),
            May("accessory", BesideASection),
            May("expand", YesOrNo))
        {
            AtLeastOneOf = ["text", "fields"],
        },
        new Shape(
            "table",
            BlockId,
            Must("rows", new Items(new Items(Cell, 1, 20), 1, 100)),
            May("column_settings", new Items(new OrNull(Column), Max: 20))));
}
