using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>«Swap this», pressed beside a shift.</summary>
internal sealed class OpenSwapForm(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack, SwapPress press) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var team = store.Current;
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), team, CancellationToken.None);
        var holder = action.Value?.Split('|') is [_, _, _, var id] ? new EngineerId(id) : (EngineerId?)null;
        if (asker.Engineer is not { } engineer || holder is not { } requester || ShiftKey.Find(action.Value) is not { } key || key.FindIn(team) is not { } shift || shift.Holder != requester)
        {
            await press.SayAsync(request, Wording.SwapFormWording.ShiftIsGone);

            return;
        }

        var draft = new SwapDraft(requester, engineer.Id, shift);
        await slack.Views.Open(request.TriggerId, SwapForm.Render(draft, SwapVoice.For(asker, shift, team, clock.GetUtcNow())), CancellationToken.None);
    }
}
