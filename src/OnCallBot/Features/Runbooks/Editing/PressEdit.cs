using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary>«Edit», pressed where an owner team was asked to review.</summary>
internal sealed class PressEdit(RunbookDesk desk, AskerFinder askers, TimeProvider clock, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (team, id) = (desk.Team, new PipelineId(action.Value));
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), team, CancellationToken.None);
        var voice = new Voice(team, asker.Zone ?? TimeZoneInfo.Utc, clock.GetUtcNow(), Mentions: false, Lasts: false);
        Refusal? refusal = !team.Pipelines.TryGetValue(id, out var pipeline) ? new Refusal.NoSuchPipeline(id)
            : asker.Engineer is not { } engineer || !RunbookRights.MayEdit(team, pipeline, engineer.Id) ? new Refusal.NotYourRunbook(id)
            : null;

        await (refusal is null
            ? slack.Views.Open(request.TriggerId, WriteRunbook.Form(team, pipeline!, voice, PipelinePlaces.PlaceOf(team, pipeline!)), CancellationToken.None)
            : slack.SayInPrivateAsync(request, RunbookFormWording.Of(refusal, voice)));
    }
}
