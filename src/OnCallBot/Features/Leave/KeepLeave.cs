using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Storage;

namespace OnCallBot.Features.Leave;

/// <summary><c>/oncall leave 2026-12-21..2027-01-03</c>, <c>/oncall leave</c>, <c>/oncall leave remove ...</c>; an admin names a person first.</summary>
internal sealed partial class KeepLeave(ITeamStore store, ILogger<KeepLeave> logger) : IVerb
{
    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (!LeaveQuestion.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        var answer = new LeaveAnswer(request, question);
        if (request.Asker is { User: not null, Engineer: null })
        {
            return question.Days is null ? answer.All() : answer.Refused(new Refusal.NotTheirAdmin(question.Engineer.Id));
        }

        // What is shared is what is known: sharing changes nothing.
        if (question.Days is not { } days || request.Audience == Audience.Channel)
        {
            return answer.All();
        }

        var (engineer, by, now) = (question.Engineer.Id, request.Asker.Engineer?.Id, request.Now);
        if (question.IsRemoval)
        {
            var removed = await store.CommitAsync(team => RemoveLeave.Decide(team, engineer, days, by, now), cancellationToken);

            return removed.Succeeded(out var gone, out var refused) ? Noted(answer.Removed(gone, store.Current), "removed") : answer.Refused(refused);
        }

        var recorded = await store.CommitAsync(team => RecordLeave.Decide(team, engineer, days, by, now), cancellationToken);

        return recorded.Succeeded(out var leave, out var refusal) ? Noted(answer.Recorded(leave), "recorded") : answer.Refused(refusal);
    }

    private Answer Noted(Answer answer, string what)
    {
        Log.Changed(logger, what);

        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Leave was {Changed}")]
        public static partial void Changed(ILogger logger, string changed);
    }
}
