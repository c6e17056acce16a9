using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>«Swap this», pressed beside a shift; from a reminder everything is filled in.</summary>
internal sealed class OpenSwapForm(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack, SwapPress press) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (team, now) = (store.Current, clock.GetUtcNow());
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), team, CancellationToken.None);
        var parts = action.Value?.Split('|') ?? [];
        if (asker.Engineer is not { } engineer || parts is not [_, _, _, var id, ..] || ShiftKey.Find(action.Value) is not { } key || key.FindIn(team) is not { } shift || shift.Holder != new EngineerId(id))
        {
            await press.SayAsync(request, SwapFormWording.ShiftIsGone);

            return;
        }

        var (requester, voice) = (new EngineerId(id), SwapVoice.For(asker, shift, team, now));
        if (engineer.Id != requester && !AdminRights.IsAdmin(team, shift.Rotation, engineer.Id))
        {
            await press.SayAsync(request, ReminderWording.Of(new Domain.Refusal.NotYourShift(shift.Rotation, requester), voice));

            return;
        }

        var draft = new SwapDraft(requester, engineer.Id, shift);
        if (parts is [_, _, _, _, var first, var last])
        {
            draft = Fill(draft with { First = FindDay(first), Last = FindDay(last) }, voice);
        }

        await slack.ShowAsync(request, SwapForm.Render(draft, voice));
    }

    /// <summary>With the best candidate, for the first shift of theirs that the requester can take, or owing the days; because of the days off.</summary>
    private static SwapDraft Fill(SwapDraft draft, Voice voice)
    {
        var (team, shift) = (voice.Team, draft.Shift!);
        var rotation = team.Rotations[shift.Rotation];
        var given = draft.FindGiven(team) ?? shift.During;
        draft = draft with { Why = SwapFormWording.Because(Domain.Holidays.DaysOff.Of(team, rotation, draft.Requester, given), voice) };
        if (SwapCandidates.Of(team, rotation, draft.Requester, given).FirstOrDefault(one => one.Leave is null) is not { } best)
        {
            return draft with { With = new SwapPartner.Anyone() };
        }

        var back = SwapShifts.AheadOf(team, rotation.Id, best.Engineer, voice.Now, SwapForm.Ahead).FirstOrDefault(theirs => SwapFormWording.Obstacle(theirs, shift, voice) is null);

        return draft with { With = new SwapPartner.Person(best.Engineer), Return = back, IsOwing = back is null };
    }

    private static DateOnly? FindDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
