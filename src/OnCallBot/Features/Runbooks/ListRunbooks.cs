using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Features.Runbooks;

/// <summary><c>/runbook list</c>, <c>/runbook list growth</c>: pipelines by area.</summary>
internal sealed class ListRunbooks(FindRunbook find) : IVerb
{
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        // «list prices» may be what a pipeline is called.
        var named = request.Words.Length == 0 ? null : RunbookMatch.Find(request.Team, request.Typed, most: 1, request.Bound?.Id);

        return named is { Named.Count: > 0 }
            ? find.AnswerAsync(request with { Verb = "", Words = request.Typed }, cancellationToken)
            : request.Words.Length == 0 ? ValueTask.FromResult(RunbookList.Of(request)) : find.AnswerAsync(request, cancellationToken);
    }
}
