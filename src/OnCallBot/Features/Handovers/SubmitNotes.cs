using OnCallBot.Domain;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features.Handovers;

/// <summary>The form comes back: the notes are kept, or an error stands at the field that it concerns.</summary>
internal sealed class SubmitNotes(ITeamStore store, AskerFinder askers, TimeProvider clock) : IViewSubmissionHandler
{
    public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
    {
        var (now, view) = (clock.GetUtcNow(), viewSubmission.View);
        var asker = await askers.FindAsync(new SlackUserId(viewSubmission.User.Id), store.Current, CancellationToken.None);
        var rotation = new RotationId(view.PrivateMetadata ?? "");
        var result = asker.Engineer is { } engineer && store.Current.Rotations.ContainsKey(rotation)
            ? await store.CommitAsync(team => WriteNotes.Decide(team, rotation, engineer.Id, NotesForm.Texts(view), now), CancellationToken.None)
            : new Refusal.NotInRotation(Engineer: null, rotation);
        var voice = new Voice(store.Current, asker.Zone ?? store.Current.Rotations.GetValueOrDefault(rotation)?.Zone ?? TimeZoneInfo.Utc, now, Mentions: false, Lasts: false);
        if (!result.Succeeded(out var notes, out var refusal))
        {
            var field = refusal is Refusal.NoteTooLong(var kind, _, _) ? kind : NoteKind.Happened;

            return new ViewErrorsResponse { Errors = new Dictionary<string, string>(StringComparer.Ordinal) { [NotesForm.ActionOf(field)] = NotesWording.Of(refusal, voice).Value } };
        }

        return new UpdateViewResponse
        {
            View = new ModalViewDefinition
            {
                Title = new PlainText(NotesWording.Title),
                Close = new PlainText(SwapFormWording.Done),
                Blocks = [Shapes.Section(NotesWording.Noted(notes, store.Current.Rotations[rotation], voice))],
            },
        };
    }

    public Task HandleClose(ViewClosed viewClosed) => Task.CompletedTask;
}
