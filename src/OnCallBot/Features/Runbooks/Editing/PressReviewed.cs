using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>«Reviewed», pressed where an owner team was asked: the message shows it for all.</summary>
internal sealed class PressReviewed(RunbookDesk desk, AskerFinder askers, TimeProvider clock, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (now, id) = (clock.GetUtcNow(), new PipelineId(action.Value));
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), desk.Team, CancellationToken.None);
        var result = asker.Engineer is { } engineer ? await desk.ReviewAsync(id, engineer.Id, now, CancellationToken.None) : new Refusal.NotYourRunbook(id);
        if (!result.Succeeded(out _, out var refusal))
        {
            await slack.SayInPrivateAsync(request, ReviewWording.Of(refusal, new Voice(desk.Team, asker.Zone ?? TimeZoneInfo.Utc, now, Mentions: false, Lasts: false)));
        }
    }
}
