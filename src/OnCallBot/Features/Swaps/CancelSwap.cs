using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>«Cancel the request», out of the overflow menu.</summary>
internal sealed class CancelSwap(SwapPress press, SwapDesk desk) : IBlockActionHandler<OverflowAction>
{
    public Task Handle(OverflowAction action, BlockActionRequest request) =>
        press.RunAsync(request, action.SelectedOption?.Value, desk.CancelAsync);
}
