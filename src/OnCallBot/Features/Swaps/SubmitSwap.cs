using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>The form comes back: the request is made, or an error stands at the field that it concerns.</summary>
internal sealed class SubmitSwap(SwapDesk desk, ITeamStore store, AskerFinder askers, TimeProvider clock) : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
    {
        var (team, now, view) = (store.Current, clock.GetUtcNow(), viewSubmission.View);
        var asker = await askers.FindAsync(new SlackUserId(viewSubmission.User.Id), team, CancellationToken.None);
        var draft = SwapForm.FindDraft(view, team);

        // Who presses is who Slack says; what the form carries is only whom they asked for.
        if (draft is null || asker.Engineer is not { } engineer)
        {
            return Errors(SwapForm.BlockOf(view, SwapForm.ShiftAction), MisunderstoodWording.YouUnknown.Value);
        }

        draft = draft with { AskedBy = engineer.Id };
        var voice = SwapVoice.For(asker, draft.Shift, team, now);
        if (FindGap(draft, team, now) is ({ } field, { } words))
        {
            return Errors(SwapForm.BlockOf(view, field), words);
        }

        if (SwapWishes.Find(draft, team, now) is not { } wish)
        {
            return Errors(SwapForm.BlockOf(view, SwapForm.WithAction), SwapFormWording.NoRing);
        }

        if (SwapDesk.FindRecipient(team, wish.Rotation, wish.Legs[0].To) is null)
        {
            return Errors(SwapForm.BlockOf(view, SwapForm.WithAction), SwapFormWording.Nowhere(team.Rotations[wish.Rotation].Name));
        }

        var result = await desk.RequestAsync(wish, CancellationToken.None);
        if (!result.Succeeded(out var swap, out var refusal))
        {
            return Errors(SwapForm.BlockOf(view, FieldOf(refusal, wish)), SwapRefusalWording.Of(refusal, voice).Value);
        }

        return new UpdateViewResponse
        {
            View = new ModalViewDefinition
            {
                Title = new PlainText(SwapFormWording.Title),
                Close = new PlainText(SwapFormWording.Done),
                Blocks = [Shapes.Section(SwapWording.Asked(swap, voice with { Team = store.Current }))],
            },
        };
    }

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;

    private static (string Field, string Words)? FindGap(SwapDraft draft, TeamState team, DateTimeOffset now) =>
        draft.Shift is null ? (SwapForm.ShiftAction, SwapFormWording.NeedsShift)
        : draft.First > draft.Last ? (SwapForm.LastAction, SwapFormWording.EndsFirst)
        : draft.FindGiven(team) is not { } given ? (draft.First is null ? SwapForm.LastAction : SwapForm.FirstAction, SwapFormWording.DaysMiss)
        : given.Start <= now ? (SwapForm.FirstAction, SwapFormWording.HasBegun)
        : draft.With is null ? (SwapForm.WithAction, SwapFormWording.NeedsPartner)
        : !draft.IsComplete ? (SwapForm.ReturnAction, SwapFormWording.NeedsReturn)
        : null;

    private static string FieldOf(Refusal refusal, SwapWish wish) => refusal switch
    {
        Refusal.TakerOnLeave(var taker, _) => taker == wish.Requester ? SwapForm.ReturnAction : SwapForm.WithAction,
        Refusal.HeldByAnother held => held.Duty == wish.Legs[0].Duty && held.During == wish.Legs[0].During ? SwapForm.ShiftAction : SwapForm.ReturnAction,
        Refusal.ShiftHasStarted started => started.During == wish.Legs[0].During ? SwapForm.ShiftAction : SwapForm.ReturnAction,
        Refusal.NotInRotation or Refusal.WithThemselves => SwapForm.WithAction,
        _ => SwapForm.ShiftAction,
    };

    private static ViewErrorsResponse Errors(string block, string words) => new() { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [block] = words } };
}
