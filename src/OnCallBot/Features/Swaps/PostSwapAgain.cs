using OnCallBot.Wording;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>«Post it again», once the bot is in the channel.</summary>
internal sealed class PostSwapAgain(SwapPress press, SwapDesk desk) : IBlockActionHandler<ButtonAction>
{
    public const string ActionId = "swap-post-again";

    public Task Handle(ButtonAction action, BlockActionRequest request) =>
        press.RunAsync(request, action.Value, (id, _, cancellationToken) => desk.PostAgainAsync(id, cancellationToken), (_, _) => SwapWording.PostedAgain);
}
