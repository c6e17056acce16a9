using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Slack.Homes;
using OnCallBot.Storage;
using SlackNet;
using SlackNet.Events;

namespace OnCallBot.Features.Homes;

/// <summary>Somebody opens their home: from now on it is kept up to date for them.</summary>
internal sealed class OpenHome(ITeamStore store, HomePublisher publisher, TimeProvider clock) : IEventHandler<AppHomeOpened>
{
    public async Task Handle(AppHomeOpened slackEvent)
    {
        if (slackEvent.Tab != AppHomeTab.Home || slackEvent.User is not { Length: > 0 } id)
        {
            return;
        }

        var user = new SlackUserId(id);
        if (store.Current.FindHome(user) is null)
        {
            await store.CommitAsync<bool>(team => KeepHomes.Open(team, user, clock.GetUtcNow()), CancellationToken.None);
        }

        publisher.Hurry(user, isBlank: slackEvent.View is null);
    }
}
