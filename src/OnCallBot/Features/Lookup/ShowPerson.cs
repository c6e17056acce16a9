using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Lookup;

/// <summary><c>/oncall me</c>, <c>/oncall me next week</c></summary>
internal sealed class ShowPerson : IVerb
{
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(OfAsker(request));

    /// <summary>Whom somebody mentions.</summary>
    public static Answer Mentioned(CommandRequest request, SlackUserId user, Question question) =>
        question.Name.Length > 0 ? Misunderstood.Say(request, AnswerKind.WrongUse, MisunderstoodWording.NotBoth(question.Name), question.Name)
        : request.Team.FindEngineer(user) is { } engineer ? PersonAnswer.For(request, engineer, question.When)
        : new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user)));

    /// <summary>Whoever asks.</summary>
    public static Answer OfAsker(CommandRequest request)
    {
        if (request.Asker.Engineer is not { } engineer)
        {
            return new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);
        }

        if (!Question.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        return question is { Name.Length: 0, Mentioned: null }
            ? PersonAnswer.For(request, engineer, question.When)
            : Misunderstood.Say(request, AnswerKind.WrongUse, MisunderstoodWording.NotBoth(question.Name), question.Name, "");
    }
}
