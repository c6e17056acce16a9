using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features;

/// <summary>What an open request is answered with, wherever it is shown.</summary>
internal static class SwapAnswers
{
    public const string ApproveAction = "swap-approve";
    public const string DeclineAction = "swap-decline";
    public const string MoreAction = "swap-more";

    public static IEnumerable<IActionElement> Buttons(Swap swap)
    {
        var id = swap.Id.ToString();

        return swap.Counterpart is null
            ? [Shapes.Primary(SwapWording.TakeIt, ApproveAction, id)]
            : [Shapes.Primary(SwapWording.Approve, ApproveAction, id), Shapes.Button(SwapWording.Decline, DeclineAction, id)];
    }

    /// <summary>What whoever asked may do.</summary>
    public static OverflowMenu More(Swap swap) =>
        new() { ActionId = MoreAction, Options = [new OverflowOption { Text = new PlainText(SwapWording.Cancel), Value = swap.Id.ToString() }] };
}
