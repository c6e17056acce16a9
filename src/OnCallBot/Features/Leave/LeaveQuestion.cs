using System.Diagnostics.CodeAnalysis;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Leave;

/// <summary>Whose leave is asked about, which days, and whether to remove them.</summary>
/// <param name="Days">Null: all of it is listed.</param>
internal sealed record LeaveQuestion(Engineer Engineer, DayRange? Days, bool IsRemoval)
{
    public const string Word = "leave";
    private const string RemoveWord = "remove";
    private const int WeekDays = 7;

    public static bool TryRead(CommandRequest request, [NotNullWhen(true)] out LeaveQuestion? leave, [NotNullWhen(false)] out Answer? misunderstood)
    {
        leave = null;
        var isRemoval = IsRemovalOf(request.Words);
        if (isRemoval)
        {
            request = request with { Verb = $"{request.Verb} {RemoveWord}", Words = request.Words[RemoveWord.Length..].Trim() };
        }

        if (!Question.TryRead(request, out var question, out misunderstood) || !TryFindPerson(request, question, out var engineer, out misunderstood))
        {
            return false;
        }

        if (question.When is When.Moment(var date, _))
        {
            misunderstood = Misunderstood.Say(request, AnswerKind.WrongUse, LeaveWording.WholeDays, question.Said, Instead(request, question, DayReader.Print(date)));
            return false;
        }

        if (isRemoval && question.Said.Length == 0)
        {
            misunderstood = new Answer(AnswerKind.WrongUse, LeaveWording.NoDays, [new Choice(LeaveWording.All, $"{request.Command} {Word}")]);
            return false;
        }

        leave = new LeaveQuestion(engineer, DaysOf(question, request), isRemoval);

        return true;
    }

    /// <summary>The same in words: what a button runs.</summary>
    public string Typed(CommandRequest request)
    {
        var person = Engineer.Id == request.Asker.Engineer?.Id ? "" : $" {request.Typing(Engineer)}";

        return $"{request.Command} {Word}{(IsRemoval ? $" {RemoveWord}" : "")}{person}{(Days is { } days ? $" {DayReader.Print(days)}" : "")}";
    }

    private static bool IsRemovalOf(string words) =>
        words.StartsWith(RemoveWord, StringComparison.OrdinalIgnoreCase) && (words.Length == RemoveWord.Length || char.IsWhiteSpace(words[RemoveWord.Length]));

    private static DayRange? DaysOf(Question question, CommandRequest request) => question.When switch
    {
        When.Day(var day) => new DayRange(day, day),
        When.Days(var days) => days,
        When.Week(var monday) => new DayRange(monday, monday.AddDays(WeekDays - 1)),
        When.Now when question.Said.Length > 0 => new DayRange(request.Now.DateIn(Question.ZoneOf(request)), request.Now.DateIn(Question.ZoneOf(request))),
        _ => null,
    };

    private static bool TryFindPerson(CommandRequest request, Question question, [NotNullWhen(true)] out Engineer? engineer, [NotNullWhen(false)] out Answer? misunderstood)
    {
        engineer = null;
        misunderstood = null;
        if (question.Mentioned is { } user)
        {
            engineer = request.Team.FindEngineer(user);
            misunderstood = question.Name.Length > 0 ? Misunderstood.Say(request, AnswerKind.WrongUse, MisunderstoodWording.NotBoth(question.Name), question.Name)
                : engineer is null ? new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user)))
                : null;
        }
        else if (question.Name.Length == 0)
        {
            engineer = request.Asker.Engineer;
            misunderstood = engineer is not null ? null
                : request.Asker.User is null ? new Answer(AnswerKind.WrongUse, LeaveWording.NobodyIsMe)
                : new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);
        }
        else if (!request.Team.Names.Find(question.Name, request.Bound?.Id).Succeeded(out var targets, out var refusal))
        {
            misunderstood = Misunderstood.Name(request, refusal, question.Said);
        }
        else if (targets[0] is Target.OfEngineer(var named))
        {
            engineer = named;
        }
        else
        {
            misunderstood = Misunderstood.Say(request, AnswerKind.WrongUse, LeaveWording.NotAPerson(question.Name), question.Name, question.Said.Length > 0 ? [question.Said] : []);
        }

        return misunderstood is null;
    }

    private static string Instead(CommandRequest request, Question question, string day) => request.Words.Replace(question.Said, day, StringComparison.Ordinal);
}
