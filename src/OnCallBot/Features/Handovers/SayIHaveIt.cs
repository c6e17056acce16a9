using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Handovers;

/// <summary>«I have it»: the message shows it.</summary>
internal sealed partial class SayIHaveIt(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack, ILogger<SayIHaveIt> logger) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var now = clock.GetUtcNow();
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), store.Current, CancellationToken.None);
        var result = HandoverKey.Find(action.Value) is not { } key ? new Refusal.NoSuchHandover()
            : asker.Engineer is not { } engineer ? new Refusal.NotComingOn(key.Rotation, key.Handoff)
            : await store.CommitAsync(
                team => AcknowledgeHandover.Decide(team, key.Rotation, key.Handoff, engineer.Id, now).Map(decision => decision with { Messages = HandoverMessage.Update(team, decision.Value).ToValueList() }),
                CancellationToken.None);
        if (result.Succeeded(out var handover, out var refusal))
        {
            Log.Acknowledged(logger, handover.Rotation.Value, handover.Handoff);

            return;
        }

        var team = store.Current;
        var zone = asker.Zone ?? (HandoverKey.Find(action.Value) is { } asked ? team.Rotations.GetValueOrDefault(asked.Rotation)?.Zone : null) ?? TimeZoneInfo.Utc;
        await slack.SayInPrivateAsync(request, HandoverWording.Of(refusal, new Voice(team, zone, now, Mentions: false, Lasts: false)));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The handover of {Rotation} at {Handoff:o} was acknowledged")]
        public static partial void Acknowledged(ILogger logger, string rotation, DateTimeOffset handoff);
    }
}
