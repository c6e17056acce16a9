using static OnCallBot.Playground.BlockKit.Compositions;
using static OnCallBot.Playground.BlockKit.Rule;

namespace OnCallBot.Playground.BlockKit;

/// <summary>Where blocks stand: a message, a modal, the App Home.</summary>
internal static class Surfaces
{
    private static readonly Field[] Everywhere =
    [
        Must("blocks", new Items(Blocks.All, 1, 100)),
        May("private_metadata", new Text(Max: 3000)),
        May("callback_id", new Text(Max: 255)),
        May("external_id", new Text(Max: 255)),
    ];

    public static Items Message { get; } = new(Blocks.All, Max: 50);

    public static Shape Modal { get; } = new(
        "modal",
        [
            Must("title", Plain(24)),
            .. Everywhere,
            May("close", Plain(24)),
            May("submit", Plain(24)),
            May("clear_on_close", YesOrNo),
            May("notify_on_close", YesOrNo),
            May("submit_disabled", YesOrNo),
        ]);

    public static Shape Home { get; } = new("home", Everywhere);
}
