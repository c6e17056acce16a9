using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>Approve, or «I'll take it».</summary>
internal sealed class ApproveSwap(SwapPress press, SwapDesk desk) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) =>
        press.RunAsync(request, action.Value, desk.ApproveAsync);
}
