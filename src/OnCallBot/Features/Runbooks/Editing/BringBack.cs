using System.Globalization;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Wording;

namespace OnCallBot.Features.Runbooks.Editing;

/// <summary><c>/runbook restore 12</c>: brings back what a runbook said before that change; the history's buttons ask for it.</summary>
internal sealed class BringBack(FindRunbook find, RunbookDesk desk) : IVerb
{
    public const string Word = "restore";

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        // «restore» may be what is wrong, too: /runbook restore the aggregates.
        if (!long.TryParse(request.Words.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await find.AnswerAsync(request with { Verb = "", Words = request.Typed }, cancellationToken);
        }

        if (request.Team.FindRunbookEdit(number) is not { } edit || !request.Team.Pipelines.TryGetValue(edit.Pipeline, out var pipeline))
        {
            return new Answer(AnswerKind.NotFound, RunbookHistoryWording.NoSuchEdit(number));
        }

        if (!PipelineAsked.MayEdit(request, pipeline, out var engineer, out var answer))
        {
            return answer;
        }

        var result = await desk.BringBackAsync(number, engineer.Value, request.Now, cancellationToken);
        var voice = request.VoiceIn(Question.ZoneOf(request)) with { Mentions = false };

        return result.Succeeded(out var made, out var refusal)
            ? new Answer(AnswerKind.Done, RunbookHistoryWording.BroughtBack(pipeline, edit, made, voice), Choices(request, pipeline))
            : new Answer(AnswerKind.WrongUse, RunbookFormWording.Of(refusal, voice), Choices(request, pipeline));
    }

    private static IReadOnlyList<Choice> Choices(CommandRequest request, Pipeline pipeline) =>
        [new Choice(RunbookHistoryWording.Open, request.OpeningOf(pipeline)), new Choice(RunbookHistoryWording.History, $"{RunbooksFeature.Command} {ShowHistory.Word} {request.WordsFor(pipeline)}")];
}
