using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Swaps;

/// <summary>Decides about swaps, and tells those concerned, in one commit.</summary>
internal sealed partial class SwapDesk(ITeamStore store, TimeProvider clock, ILogger<SwapDesk> logger)
{
    public async Task<Result<Swap>> RequestAsync(SwapWish wish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Noted(await store.CommitAsync(team => RequestSwap.Decide(team, wish, now).Map(decision => Telling(decision, [.. Lapsed(decision).SelectMany(swap => Settled(team, swap, now)), Post(team, decision.Value)])), cancellationToken));
    }

    public async Task<Result<Swap>> ApproveAsync(SwapId id, EngineerId by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Noted(await store.CommitAsync(team => SettleSwap.Approve(team, id, by, now).Map(decision => Telling(decision, Settled(team.With(decision.Changes), decision.Value, now))), cancellationToken));
    }

    public async Task<Result<Swap>> DeclineAsync(SwapId id, EngineerId by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Noted(await store.CommitAsync(team => SettleSwap.Decline(team, id, by, now).Map(decision => Telling(decision, Settled(team, decision.Value, now))), cancellationToken));
    }

    public async Task<Result<Swap>> CancelAsync(SwapId id, EngineerId by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Noted(await store.CommitAsync(team => SettleSwap.Cancel(team, id, by, now).Map(decision => Telling(decision, Settled(team, decision.Value, now))), cancellationToken));
    }

    /// <summary>The first who wants it asks the others; the last one's consent reverts it.</summary>
    public async Task<Result<Swap>> RevertAsync(SwapId id, EngineerId by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        return Noted(await store.CommitAsync(
            team => Domain.Swaps.RevertSwap.Decide(team, id, by, now).Map(decision => Telling(
                decision,
                decision.Value.Status == SwapStatus.Reverted ? Settled(team.With(decision.Changes), decision.Value, now) : RevertMessage.Ask(team, decision.Value))),
            cancellationToken));
    }

    /// <summary>Requests whose first shift has begun lapse.</summary>
    public async Task ExpireAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!store.Current.OpenSwaps.Any(swap => swap.Begins <= now))
        {
            return;
        }

        var lapsed = await store.CommitAsync<ValueList<Swap>>(
            team =>
            {
                var decision = SettleSwap.Expire(team, now);

                return decision with { Messages = decision.Value.SelectMany(swap => Settled(team, swap, now)).ToValueList() };
            },
            cancellationToken);
        foreach (var swap in lapsed.Value)
        {
            Log.IsNow(logger, swap.Id, swap.Status);
        }
    }

    /// <summary>Once more: the channel was gone, or the bot was not in it.</summary>
    public async Task<Result<Swap>> PostAgainAsync(SwapId id, CancellationToken cancellationToken) => await store.CommitAsync<Swap>(
        team => team.FindSwap(id) is not { } swap ? new Refusal.NoSuchSwap()
            : !swap.IsOpen ? new Refusal.SwapSettled(swap)
            : new Decision<Swap>(swap, [], [Post(team, swap)]),
        cancellationToken);

    /// <summary>Where a request is posted: in the rotation's channel, else with the counterpart; null: nowhere.</summary>
    public static string? FindRecipient(TeamState team, RotationId rotation, EngineerId? counterpart) =>
        team.Rotations[rotation].Channel
        ?? (counterpart is { } engineer ? team.Engineers.GetValueOrDefault(engineer)?.SlackUser?.Value : null);

    private static OutgoingMessage Post(TeamState team, Swap swap) => OutboxMessage
        .Post(SwapRequestMessage.MessageKind, swap.Id.ToString())
        .To(FindRecipient(team, swap.Rotation, swap.Counterpart) ?? "");

    private static IEnumerable<OutgoingMessage> Settled(TeamState team, Swap swap, DateTimeOffset now)
    {
        var recipient = FindRecipient(team, swap.Rotation, swap.Counterpart) ?? "";
        yield return OutboxMessage.Update(SwapRequestMessage.MessageKind, swap.Id.ToString()).To(recipient);
        if (swap.IsOpen)
        {
            yield break;
        }

        // Who did it knows; who asked is told what came of it.
        EngineerId?[] concerned = [swap.Requester, swap.AskedBy, .. swap.Status is SwapStatus.Approved or SwapStatus.Reverted ? swap.Parties.Cast<EngineerId?>() : []];
        foreach (var engineer in concerned.OfType<EngineerId>().Distinct().Where(engineer => engineer != swap.SettledBy))
        {
            if (team.Engineers.GetValueOrDefault(engineer) is { SlackUser: { } user } person)
            {
                var voice = new Voice(team, person.Zone ?? team.Rotations[swap.Rotation].Zone, now, Mentions: false, Lasts: true);
                yield return new OutboxMessage(SwapWording.Told(swap, voice).Value).To(user.Value);
            }
        }
    }

    /// <summary>The requests that give way to a new one.</summary>
    private static IEnumerable<Swap> Lapsed(Decision<Swap> decision) => decision.Changes.OfType<Change.Put>().Select(put => put.Part).OfType<Swap>().Where(swap => swap.Id != decision.Value.Id);

    private static Decision<Swap> Telling(Decision<Swap> decision, IEnumerable<OutgoingMessage> messages) => decision with { Messages = messages.ToValueList() };

    private Result<Swap> Noted(Result<Swap> result)
    {
        if (result.Succeeded(out var swap, out var refusal))
        {
            Log.IsNow(logger, swap.Id, swap.Status);
        }
        else
        {
            Log.Refused(logger, refusal.GetType().Name);
        }

        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Swap {Swap} is {Status}")]
        public static partial void IsNow(ILogger logger, SwapId swap, SwapStatus status);

        [LoggerMessage(Level = LogLevel.Information, Message = "Refused a swap: {Refusal}")]
        public static partial void Refused(ILogger logger, string refusal);
    }
}
