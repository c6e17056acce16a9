using static OnCallBot.Playground.BlockKit.Compositions;
using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>What one can press or fill in, except for the menus (<see cref="Menus"/>).</summary>
internal static class Elements
{
    public static Shape Button { get; } = new(
        "button",
        Must("text", Plain(75)),
        May("action_id", Id),
        May("url", LongUri),
        May("value", new Text(1, 2000)),
        May("style", new Word("primary", "danger")),
        May("confirm", Confirm),
        May("accessibility_label", new Text(1, 75)));

    public static Shape Overflow { get; } = new(
        "overflow",
        May("action_id", Id),
        Must("options", new Items(OverflowOption, 1, 5)),
        May("confirm", Confirm));

    public static Shape Image { get; } = new(
        "image",
        Must("alt_text", new Text(Min: 1)),
        May("image_url", LongUri),
        May("slack_file", SlackFile))
    {
        ExactlyOneOf = ["image_url", "slack_file"],
    };

    public static Shape Checkboxes { get; } = Interactive(
        "checkboxes",
        Must("options", new Items(MarkedOption, 1, 10)),
        May("initial_options", new Items(MarkedOption, 1)));

    public static Shape RadioButtons { get; } = Interactive(
        "radio_buttons",
        Must("options", new Items(MarkedOption, 1, 10)),
        May("initial_option", MarkedOption));

    public static Shape DatePicker { get; } = Interactive("datepicker", May("initial_date", Date), Placeholder);

    public static Shape TimePicker { get; } = Interactive(
        "timepicker",
        May("initial_time", Time),
        Placeholder,
        May("timezone", new Text(Min: 1)));

    public static Shape DateTimePicker { get; } = Interactive(
        "datetimepicker",
        May("initial_date_time", new Number(0, 9999999999)));

    public static Shape PlainTextInput { get; } = Typed(
        "plain_text_input",
        May("initial_value", new Text()),
        May("multiline", YesOrNo),
        May("min_length", new Number(0, 3000)),
        May("max_length", new Number(1, 3000)));

    public static Shape EmailInput { get; } = Typed("email_text_input", May("initial_value", new Text()));

    public static Shape UrlInput { get; } = Typed("url_text_input", May("initial_value", new Text()));

    public static Shape NumberInput { get; } = Typed(
        "number_input",
        Must("is_decimal_allowed", YesOrNo),
        May("initial_value", Compositions.Decimal),
        May("min_value", Compositions.Decimal),
        May("max_value", Compositions.Decimal));

    internal static Field Placeholder => May("placeholder", Plain(150));

    internal static Shape Interactive(string type, params IEnumerable<Field> fields) =>
        new(type, [May("action_id", Id), .. fields, May("confirm", Confirm), May("focus_on_load", YesOrNo)]);

    private static Shape Typed(string type, params IEnumerable<Field> fields) => new(
        type,
        [
            May("action_id", Id),
            .. fields,
            May("dispatch_action_config", DispatchConfig),
            May("focus_on_load", YesOrNo),
            Placeholder,
        ]);
}
