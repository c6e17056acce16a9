using OnCallBot.Domain.Rotations;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Handovers;

/// <summary>«Write notes», pressed under the question of the day before.</summary>
internal sealed class OpenNotesForm(ITeamStore store, TimeProvider clock, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public const string ActionId = "notes-write";

    public Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var team = store.Current;

        return team.Rotations.TryGetValue(new RotationId(action.Value), out var rotation)
            ? slack.ShowAsync(request, NotesForm.Render(rotation, new Voice(team, rotation.Zone, clock.GetUtcNow(), Mentions: false, Lasts: false)))
            : slack.SayInPrivateAsync(request, NotesWording.RotationIsGone);
    }
}
