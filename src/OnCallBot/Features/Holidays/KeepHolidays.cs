using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Storage;

namespace OnCallBot.Features.Holidays;

/// <summary><c>/oncall holidays</c>, <c>/oncall holidays DE-BE</c>; an admin names a person first.</summary>
internal sealed partial class KeepHolidays(ITeamStore store, ILogger<KeepHolidays> logger) : IVerb
{
    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (!HolidaysQuestion.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        var answer = new HolidaysAnswer(request, question);

        // What is shared is what is known: sharing changes nothing.
        if (question is not { IsChange: true, Engineer: { } engineer } || request.Audience == Audience.Channel)
        {
            return answer.List();
        }

        if (request.Asker is { User: not null, Engineer: null })
        {
            return answer.Refused(new Refusal.NotTheirAdmin(engineer.Id));
        }

        var (by, now) = (request.Asker.Engineer?.Id, request.Now);
        var result = await store.CommitAsync(team => SetCalendar.Decide(team, engineer.Id, question.Calendar, by, now), cancellationToken);
        if (!result.Succeeded(out var changed, out var refusal))
        {
            return answer.Refused(refusal);
        }

        Log.Changed(logger, engineer.Id.Value);

        return answer.Changed(store.Current, changed);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The holiday calendar of {Engineer} was set")]
        public static partial void Changed(ILogger logger, string engineer);
    }
}
