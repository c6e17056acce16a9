using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Interaction;

namespace OnCallBot.Features.Swaps;

/// <summary>What the presses on a swap have in common: who presses, which swap, and a private explanation where it may not be.</summary>
internal sealed class SwapPress(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack)
{
    /// <param name="said">Told the presser in private when it is done; null: what changes in the message says it.</param>
    public async Task RunAsync(InteractionRequest request, string? value, Func<SwapId, EngineerId, CancellationToken, Task<Result<Swap>>> act, Func<Swap, Voice, Mrkdwn>? said = null)
    {
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), store.Current, CancellationToken.None);
        var result = SwapId.Find(value) is not { } id ? new Refusal.NoSuchSwap()
            : asker.Engineer is not { } engineer ? Unknown(id)
            : await act(id, engineer.Id, CancellationToken.None);
        var team = store.Current;
        var voice = new Voice(team, asker.Zone ?? (team.RotationsByName is [var first, ..] ? first.Zone : null) ?? TimeZoneInfo.Utc, clock.GetUtcNow(), Mentions: false, Lasts: false);
        var words = result.Succeeded(out var swap, out var refusal) ? said?.Invoke(swap, voice) : SwapRefusalWording.Of(refusal, voice);
        if (words is { } text)
        {
            await SayAsync(request, text);
        }
    }

    /// <summary>For the presser's eyes alone; the message that was pressed stays.</summary>
    public Task SayAsync(InteractionRequest request, Mrkdwn text) => slack.SayInPrivateAsync(request, text);

    private Result<Swap> Unknown(SwapId id) => store.Current.FindSwap(id) is { } swap ? new Refusal.NotInRotation(Engineer: null, swap.Rotation) : new Refusal.NoSuchSwap();
}
