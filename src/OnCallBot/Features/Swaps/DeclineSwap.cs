using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>Decline.</summary>
internal sealed class DeclineSwap(SwapPress press, SwapDesk desk) : IBlockActionHandler<ButtonAction>
{
    public Task Handle(ButtonAction action, BlockActionRequest request) =>
        press.RunAsync(request, action.Value, desk.DeclineAsync);
}
