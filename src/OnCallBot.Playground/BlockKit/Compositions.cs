using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>The parts that blocks and elements share: texts, options, confirmations.</summary>
internal static class Compositions
{
    private const int AnyText = 3000;

    public static Text Id { get; } = new(Min: 1, Max: 255);

    public static Text Uri { get; } = new(IsUri: true);

    public static Text LongUri { get; } = new(Max: 3000, IsUri: true);

    public static Text UserId { get; } = new(Pattern: "^[UW][A-Z0-9]+$");

    public static Text ChannelId { get; } = new(Pattern: "^[CG][A-Z0-9]+$");

    public static Text Date { get; } = new(Pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    public static Text Time { get; } = new(Pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$");

    public static Text Decimal { get; } = new(Pattern: @"^-?[0-9]+(\.[0-9]+)?$");

    public static Flag YesOrNo { get; } = new();

    public static Shape Option { get; } = OptionWith(Plain(75), Plain(75));

    /// <summary>Checkboxes and radio buttons may have markup in their options.</summary>
    public static Shape MarkedOption { get; } = OptionWith(PlainOrMrkdwn(75), PlainOrMrkdwn(75));

    public static Shape OverflowOption { get; } = Option with { Fields = [.. Option.Fields, May("url", LongUri)] };

    public static Shape OptionGroup { get; } = new(null, Must("label", Plain(75)), Must("options", new Items(Option, 1, 100)));

    public static Shape Confirm { get; } = new(
        null,
        Must("title", Plain(100)),
        Must("text", PlainOrMrkdwn(300)),
        Must("confirm", Plain(30)),
        Must("deny", Plain(30)),
        May("style", new Word("primary", "danger")));

    public static Shape SlackFile { get; } = new(null, May("url", Uri), May("id", new Text(Min: 1)))
    {
        ExactlyOneOf = ["url", "id"],
    };

    public static Shape DispatchConfig { get; } = new(
        null,
        Must("trigger_actions_on", new Items(new Word("on_enter_pressed", "on_character_entered"), 1, 2, AreUnique: true)));

    public static Shape ConversationFilter { get; } = new(
        null,
        May("include", new Items(new Word("im", "mpim", "private", "public"), 1, AreUnique: true)),
        May("exclude_external_shared_channels", YesOrNo),
        May("exclude_bot_users", YesOrNo))
    {
        MustNotBeEmpty = true,
    };

    public static Shape Plain(int max = AnyText) =>
        new("plain_text", Must("text", new Text(1, max)), May("emoji", YesOrNo));

    public static Shape Mrkdwn(int max = AnyText) =>
        new("mrkdwn", Must("text", new Text(1, max)), May("verbatim", YesOrNo));

    public static Choice PlainOrMrkdwn(int max = AnyText) => new(Plain(max), Mrkdwn(max));

    private static Shape OptionWith(Rule text, Rule description) => new(
        null,
        Must("text", text),
        Must("value", new Text(1, 150)),
        May("description", description));
}
