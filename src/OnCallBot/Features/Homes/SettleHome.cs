using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Storage;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Homes;

/// <summary>«Leave it at that», under the welcome: it goes.</summary>
internal sealed class SettleHome(ITeamStore store) : IBlockActionHandler<ButtonAction>
{
    public const string ActionId = "home-settle";

    public Task Handle(ButtonAction action, BlockActionRequest request) => store.CommitAsync<bool>(team => KeepHomes.Settle(team, new SlackUserId(request.User.Id)), CancellationToken.None);
}
