using OnCallBot.Domain;
using OnCallBot.Domain.Following;
using OnCallBot.Scheduling;
using OnCallBot.Storage;

namespace OnCallBot.Features.Following;

/// <summary>Sees when the holders change, and asks that Slack shows it. The outbox does it: a slow Slack holds nothing up here.</summary>
internal sealed class FollowHolders(ITeamStore store) : ISweep
{
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var team = store.Current;
        if (FollowOnCall.Ask(team, [.. WantedNow.Of(team, now)], now).Changes.Count == 0)
        {
            return;
        }

        await store.CommitAsync<ValueList<Wanted>>(
            current =>
            {
                var decision = FollowOnCall.Ask(current, [.. WantedNow.Of(current, now)], now);

                return decision with { Messages = decision.Value.Select(ShowHolders.MessageOf).ToValueList() };
            },
            cancellationToken);
    }
}
