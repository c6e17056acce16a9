using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Storage;
using OnCallBot.Wording;

namespace OnCallBot.Features.ShiftReminders;

/// <summary><c>/oncall remind 2h</c>, <c>/oncall remind off</c>; <c>/oncall remind</c> shows what holds.</summary>
internal sealed class ChooseReminder(ITeamStore store) : IVerb
{
    public const string Word = "remind";
    private const string UsualWord = "usual";

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Asker is not { User: not null, Engineer: { } asker })
        {
            return request.Asker.User is null ? new Answer(AnswerKind.WrongUse, ShiftReminderWording.NobodyIsMe) : new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);
        }

        if (request.Words.Length == 0)
        {
            return new Answer(AnswerKind.Confided, ShiftReminderWording.Holds(asker.RemindAhead));
        }

        var isUsual = request.Words.Equals(UsualWord, StringComparison.OrdinalIgnoreCase);
        var lead = isUsual ? null : ReminderLead.Find(request.Words);
        if (!isUsual && lead is null)
        {
            return Misunderstood.Say(request, AnswerKind.WrongUse, ShiftReminderWording.NotRead(request.Words), request.Words);
        }

        var result = await store.CommitAsync(team => SetReminder.Decide(team, asker.Id, lead, request.Now), cancellationToken);

        return result.Succeeded(out _, out _)
            ? new Answer(AnswerKind.Done, ShiftReminderWording.Set(lead))
            : new Answer(AnswerKind.NotFound, ShiftReminderWording.NotOfTheTeam);
    }
}
