using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>Another shift, another partner: the choices that hang on it are loaded.</summary>
internal sealed class ChangeSwapForm(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack) : IBlockActionHandler<StaticSelectAction>
{
    public async Task Handle(StaticSelectAction action, BlockActionRequest request)
    {
        var team = store.Current;
        if (request.View is null || SwapForm.FindDraft(request.View, team) is not { } draft)
        {
            return;
        }

        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), team, CancellationToken.None);
        if (action.ActionId == SwapForm.ShiftAction)
        {
            draft = draft with { With = null, Return = null, IsOwing = false };
        }
        else if (draft.With is not SwapPartner.Person(var partner) || draft.Return?.Holder != partner)
        {
            // What was to come back was another's.
            draft = draft with { Return = null };
        }

        var view = SwapForm.Render(draft, SwapVoice.For(asker, draft.Shift, team, clock.GetUtcNow()));
        await slack.Views.UpdateByViewId(view, request.View.Id, request.View.Hash, CancellationToken.None);
    }
}
