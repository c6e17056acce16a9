using System.Globalization;
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

/// <summary>«Take over», beside what is still open: the handover shows it, and the next one leaves it out.</summary>
internal sealed partial class TakeOver(ITeamStore store, AskerFinder askers, TimeProvider clock, ISlackApiClient slack, ILogger<TakeOver> logger) : IBlockActionHandler<ButtonAction>
{
    public const string ActionId = "note-take-over";

    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var now = clock.GetUtcNow();
        var asker = await askers.FindAsync(new SlackUserId(request.User.Id), store.Current, CancellationToken.None);
        var number = long.TryParse(action.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var result = asker.Engineer is { } engineer
            ? await store.CommitAsync(team => TakeOverNote.Decide(team, number, engineer.Id, now).Map(decision => Telling(team, decision)), CancellationToken.None)
            : store.Current.FindNote(number) is { } asked ? new Refusal.NotInRotation(Engineer: null, asked.Rotation) : new Refusal.NoSuchNote();
        var team = store.Current;
        var zone = asker.Zone ?? (team.FindNote(number) is { } note ? team.Rotations.GetValueOrDefault(note.Rotation)?.Zone : null) ?? TimeZoneInfo.Utc;
        var voice = new Voice(team, zone, now, Mentions: false, Lasts: false);
        if (!result.Succeeded(out var taken, out var refusal))
        {
            await slack.SayInPrivateAsync(request, NotesWording.Of(refusal, voice));

            return;
        }

        Log.TakenOver(logger, taken.Number);
        if (request.Message is null)
        {
            // Pressed in an answer of their own, which nothing updates.
            await slack.SayInPrivateAsync(request, NotesWording.TakenOver(taken, voice));
        }
    }

    private static Decision<Note> Telling(TeamState team, Decision<Note> decision) =>
        team.FindLatestHandover(decision.Value.Rotation) is { } handover && handover.Notes.Contains(decision.Value.Number)
            ? decision with { Messages = HandoverMessage.UpdateWhole(team, handover).ToValueList() }
            : decision;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Note {Number} was taken over")]
        public static partial void TakenOver(ILogger logger, long number);
    }
}
