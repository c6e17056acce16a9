using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>«Revert», under one's own swaps and in the message that asks for consent.</summary>
internal sealed class RevertSwap(SwapPress press, SwapDesk desk) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) =>
        press.RunAsync(request, action.Value, desk.RevertAsync, SwapWording.RevertDone);
}
