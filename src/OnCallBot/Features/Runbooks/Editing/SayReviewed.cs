using OnCallBot.Domain;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary><c>/runbook reviewed growth</c>, and the button of an open runbook: they have read it through, and it holds.</summary>
internal sealed class SayReviewed(FindRunbook find, RunbookDesk desk) : IVerb
{
    public const string Word = "reviewed";

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (PipelineAsked.IsName(request))
        {
            return await find.AnswerAsync(request with { Verb = "", Words = request.Typed }, cancellationToken);
        }

        if (!PipelineAsked.TryFind(request, out var pipeline, out var answer) || !PipelineAsked.MayEdit(request, pipeline, out var engineer, out answer))
        {
            return answer;
        }

        var result = await desk.ReviewAsync(pipeline.Id, engineer.Value, request.Now, cancellationToken);
        var open = new Choice(RunbookHistoryWording.Open, request.OpeningOf(pipeline));
        var voice = request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false };

        return result.Succeeded(out _, out var refusal) ? new Answer(AnswerKind.Done, ReviewWording.Thanks(pipeline.Name), open)
            : refusal is Refusal.ReviewedAlready ? new Answer(AnswerKind.Done, ReviewWording.Of(refusal, voice), open)
            : new Answer(AnswerKind.WrongUse, ReviewWording.Of(refusal, voice), open);
    }
}
