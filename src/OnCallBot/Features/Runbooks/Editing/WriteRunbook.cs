using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary><c>/runbook edit growth</c>, <c>/runbook add</c>, <c>/runbook new growth metrics</c>: opens the form, filled in with what the runbook says.</summary>
internal sealed class WriteRunbook(FindRunbook find, ISlackApiClient slack) : IVerb
{
    public const string EditWord = "edit";
    public const string AddWord = "add";
    public const string NewWord = "new";

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (PipelineAsked.IsName(request))
        {
            return await find.AnswerAsync(request with { Verb = "", Words = request.Typed }, cancellationToken);
        }

        if (request.Verb != EditWord && request.Words.Length == 0)
        {
            return await ChooseAsync(request, cancellationToken);
        }

        return !PipelineAsked.TryFind(request, out var pipeline, out var answer) || !PipelineAsked.MayEdit(request, pipeline, out _, out answer)
            ? answer
            : await slack.OpenAsync(request, Form(request, pipeline), cancellationToken);
    }

    /// <summary>The form as it is opened for a pipeline.</summary>
    public static ModalViewDefinition Form(Domain.TeamState team, Pipeline pipeline, Voice voice, string place)
    {
        var known = team.Runbooks.GetValueOrDefault(pipeline.Id);
        var text = known is null ? RunbookText.Empty : RunbookText.Of(known);
        IEnumerable<Mrkdwn> notes = team.RunbookEditsOf(pipeline.Id).FirstOrDefault() is { } last ? [RunbookFormWording.LastChanged(last, voice)] : [];

        return RunbookForm.Render(pipeline, text, known is null ? null : text.Trace, [Shapes.Section(RunbookWording.Title(pipeline.Name, place)), .. notes.Select(note => Shapes.Context(note))]);
    }

    private static ModalViewDefinition Form(CommandRequest request, Pipeline pipeline) =>
        Form(request.Team, pipeline, request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false }, request.PlaceOf(pipeline));

    private ValueTask<Answer> ChooseAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Asker.User is null)
        {
            return ValueTask.FromResult(new Answer(AnswerKind.WrongUse, RunbookFormWording.OnlyInSlack));
        }

        var rotations = RotationsAsked.Of(request).Shown;
        var bare = rotations.SelectMany(rotation => request.Team.PipelinesOf(rotation.Id)).Where(pipeline => !request.Team.Runbooks.ContainsKey(pipeline.Id)).ToList();
        var own = bare.Where(pipeline => request.Asker.Engineer is { } asker && RunbookRights.MayEdit(request.Team, pipeline, asker.Id)).ToList();

        return own.Count > 0 ? slack.OpenAsync(request, own is [var only] ? Form(request, only) : RunbookForm.Choose(own), cancellationToken)
            : bare.Count > 0 ? ValueTask.FromResult(new Answer(AnswerKind.NotFound, RunbookFormWording.NotYours(bare[0], request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false })))
            : ValueTask.FromResult(new Answer(AnswerKind.NotFound, RunbookFormWording.AllHaveOne, new Choice(RunbookWording.AllRunbooks, $"{RunbooksFeature.Command} {RunbooksFeature.ListWord}")));
    }
}
