using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features;

/// <summary>«I have it», of a handover.</summary>
internal static class HaveItButton
{
    public const string ActionId = "handover-have-it";

    /// <param name="key">As <see cref="HandoverKey"/> writes it.</param>
    public static SlackNet.Blocks.Button For(string key) => Shapes.Primary(HandoverWording.HaveIt, ActionId, key);
}
