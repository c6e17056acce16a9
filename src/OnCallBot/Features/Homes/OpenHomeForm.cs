using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Homes;

/// <summary>A button that opens one of the home's forms.</summary>
internal sealed class OpenHomeForm(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var team = store.Current;
        if (HomeForms.FindNamed(action.Value) is { } form)
        {
            var asker = await askers.FindAsync(new SlackUserId(request.User.Id), team, CancellationToken.None);
            await slack.ShowAsync(request, form.Render(asker, team, clock.GetUtcNow()));
        }
    }
}
