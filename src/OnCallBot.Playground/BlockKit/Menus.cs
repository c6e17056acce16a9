using static OnCallBot.Playground.BlockKit.Compositions;
using static OnCallBot.Playground.BlockKit.Elements;
using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>The menus: one choice or several, out of what the app lists or out of what the workspace has.</summary>
internal static class Menus
{
    private static readonly Field[] Listed =
    [
        May("options", new Items(Option, 1, 100)),
        May("option_groups", new Items(OptionGroup, 1, 100)),
    ];

    private static readonly Field InitialOption = May("initial_option", Option);

    private static readonly Field InitialOptions = May("initial_options", new Items(Option, 1));

    private static readonly Field Most = May("max_selected_items", new Number(Min: 1));

    private static readonly Field MinQuery = May("min_query_length", new Number(Min: 0));

    private static readonly Field ResponseUrl = May("response_url_enabled", YesOrNo);

    private static readonly Field Current = May("default_to_current_conversation", YesOrNo);

    private static readonly Field Filter = May("filter", ConversationFilter);

    public static Choice OneOf { get; } = new(
        Menu("static_select", [.. Listed, InitialOption]) with { ExactlyOneOf = ["options", "option_groups"] },
        Menu("external_select", InitialOption, MinQuery),
        Menu("users_select", May("initial_user", UserId)),
        Menu("conversations_select", May("initial_conversation", new Text(Min: 1)), Current, ResponseUrl, Filter),
        Menu("channels_select", May("initial_channel", ChannelId), ResponseUrl));

    public static Choice ManyOf { get; } = new(
        Menu("multi_static_select", [.. Listed, InitialOptions, Most]) with { ExactlyOneOf = ["options", "option_groups"] },
        Menu("multi_external_select", MinQuery, InitialOptions, Most),
        Menu("multi_users_select", May("initial_users", new Items(UserId, 1)), Most),
        Menu("multi_conversations_select", May("initial_conversations", new Items(new Text(Min: 1), 1)), Current, Most, Filter),
        Menu("multi_channels_select", May("initial_channels", new Items(ChannelId, 1)), Most));

    private static Shape Menu(string type, params IEnumerable<Field> fields) => Interactive(type, [.. fields, Placeholder]);
}
