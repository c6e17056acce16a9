using Microsoft.Extensions.Options;
using OnCallBot.Domain.Calendars;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.Calendars;

/// <summary><c>/oncall calendar</c>, <c>/oncall calendar growth</c>, <c>/oncall calendar rotation</c>, each with <c>new</c> behind it; <c>/oncall calendar revoke 12</c></summary>
internal sealed partial class KeepCalendars(ITeamStore store, IOptions<PublicOptions> published, ILogger<KeepCalendars> logger) : IVerb
{
    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Audience == Audience.Channel)
        {
            return new Answer(AnswerKind.Confided, CalendarFeedWording.OnlyInPrivate);
        }

        if (request.Asker is { User: not null, Engineer: null })
        {
            return new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);
        }

        if (!CalendarQuestion.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        var answer = new CalendarAnswer(request, question, isPublic: published.Value.Base is not null);

        return question switch
        {
            { Revoked: { } number } => await RevokeAsync(request, answer, number, cancellationToken),
            { IsNew: true } => await MakeAsync(request, question, answer, cancellationToken),
            _ => answer.List(),
        };
    }

    private async Task<Answer> MakeAsync(CommandRequest request, CalendarQuestion question, CalendarAnswer answer, CancellationToken cancellationToken)
    {
        if (request.Asker.Engineer is not { } owner || (question.Person is { } person && person.Id != owner.Id))
        {
            return new Answer(AnswerKind.WrongUse, CalendarFeedWording.OnlyYourOwn);
        }

        if (published.Value.Base is not { } address)
        {
            return new Answer(AnswerKind.NotFound, CalendarFeedWording.NotReachable);
        }

        var secret = CalendarSecret.New();
        var hash = CalendarSecret.HashOf(secret);
        var result = await store.CommitAsync(team => MakeCalendar.Decide(team, owner.Id, question.Rotation?.Id, question.Duty?.Id, hash, request.Now), cancellationToken);
        if (!result.Succeeded(out var feed, out var refusal))
        {
            return new Answer(AnswerKind.NotFound, CalendarFeedWording.Of(refusal), answer.All);
        }

        Log.Made(logger, feed.Number, owner.Id.Value);

        return answer.Made(feed, $"{address}calendar/{secret}.ics");
    }

    private async Task<Answer> RevokeAsync(CommandRequest request, CalendarAnswer answer, long number, CancellationToken cancellationToken)
    {
        var result = await store.CommitAsync(team => RevokeCalendar.Decide(team, number, request.Asker.Engineer?.Id, request.Now), cancellationToken);
        if (!result.Succeeded(out var feed, out var refusal))
        {
            return new Answer(AnswerKind.NotFound, CalendarFeedWording.Of(refusal), answer.All);
        }

        Log.Revoked(logger, feed.Number, feed.Owner.Value);

        return answer.Revoked(feed);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The address {Number} of a calendar was made for {Owner}")]
        public static partial void Made(ILogger logger, long number, string owner);

        [LoggerMessage(Level = LogLevel.Information, Message = "The address {Number} of a calendar of {Owner} was revoked")]
        public static partial void Revoked(ILogger logger, long number, string owner);
    }
}
