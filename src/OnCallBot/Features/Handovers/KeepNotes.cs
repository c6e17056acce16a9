using System.Globalization;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;

namespace OnCallBot.Features.Handovers;

/// <summary><c>/oncall note ...</c> leaves a note, <c>/oncall note</c> opens the form, <c>/oncall notes</c> shows what waits.</summary>
internal sealed class KeepNotes(ITeamStore store, ISlackApiClient slack) : IVerb
{
    public const string Word = "note";
    public const string ListWord = "notes";
    private const int MostNotes = 20;

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Asker is not { User: not null, Engineer: { } asker })
        {
            return new Answer(request.Asker.User is null ? AnswerKind.WrongUse : AnswerKind.NotFound, request.Asker.User is null ? NotesWording.NotHere : MisunderstoodWording.YouUnknown);
        }

        if (FindRotation(request, asker.Id) is not { } rotation)
        {
            return new Answer(AnswerKind.WrongUse, NotesWording.WhichRotation(request.VoiceIn(Question.ZoneOf(request)), asker.Id));
        }

        var voice = request.VoiceIn(request.Asker.ZoneFor(rotation));
        if (request.Verb == ListWord)
        {
            return Waiting(rotation, voice);
        }

        if (request.Words.Length == 0)
        {
            return await slack.OpenAsync(request, NotesForm.Render(rotation, voice), cancellationToken);
        }

        var said = NoteWords.Read(request.Words, request.Team);
        var result = await store.CommitAsync(team => WriteNotes.Decide(team, rotation.Id, asker.Id, [said], request.Now), cancellationToken);

        return result.Succeeded(out var notes, out var refusal)
            ? new Answer(AnswerKind.Done, NotesWording.Noted(notes, rotation, voice with { Team = store.Current }))
            : Misunderstood.Say(request, AnswerKind.WrongUse, NotesWording.Of(refusal, voice), request.Words);
    }

    private static Answer Waiting(Rotation rotation, Voice voice)
    {
        var notes = voice.Team.NotesWaiting(rotation.Id).ToList();
        if (notes.Count == 0)
        {
            return new Answer(AnswerKind.Confided, NotesWording.NoneWaits(rotation));
        }

        List<Block> blocks = [Shapes.Section(NotesWording.WaitingTitle(rotation))];
        blocks.AddRange(Shortened.To<Note, Block>(
            notes,
            MostNotes,
            note => Shapes.Section(
                NotesWording.Line(note, voice),
                note.IsOpen ? Shapes.Button(NotesWording.TakeOver, TakeOver.ActionId, note.Number.ToString(CultureInfo.InvariantCulture)) : null),
            more => Shapes.Context(LeaveWording.More(more))));

        return new Answer(AnswerKind.Confided, NotesWording.Waiting(rotation, notes.Count), blocks, []);
    }

    /// <summary>The channel's, where they belong to it; else their only one, or the only one in which they are on call now.</summary>
    private static Rotation? FindRotation(CommandRequest request, EngineerId asker)
    {
        if (request.Bound is { } bound && WriteNotes.MayNote(request.Team, bound.Id, asker))
        {
            return bound;
        }

        var own = AdminRights.RotationsAround(request.Team, asker).Union(AdminRights.RotationsOf(request.Team, asker)).ToList();

        return own is [var only] ? only
            : own.Where(rotation => request.Team.ShiftsAt(rotation.Id, request.Now).Any(shift => shift.Holder == asker)).ToList() is [var present] ? present
            : null;
    }
}
