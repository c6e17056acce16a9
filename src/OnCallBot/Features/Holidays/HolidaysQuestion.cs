using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Holidays;

/// <summary>Whose holidays are asked about, or whose calendar is to be which.</summary>
/// <param name="Engineer">Null: the team's are listed.</param>
/// <param name="IsChange">Their calendar is to be <paramref name="Calendar"/>; null then: none.</param>
/// <param name="Days">Those that are listed.</param>
internal sealed partial record HolidaysQuestion(Engineer? Engineer, bool IsChange, HolidayCalendarId? Calendar, DayRange Days)
{
    public const string Word = "holidays";
    private const string NoneWord = "none";
    private const int UsualDays = 91;
    private const int WeekDays = 7;

    public static bool TryRead(CommandRequest request, [NotNullWhen(true)] out HolidaysQuestion? holidays, [NotNullWhen(false)] out Answer? misunderstood)
    {
        holidays = null;
        if (FindChange(request) is not var (words, calendar))
        {
            return TryReadList(request, out holidays, out misunderstood);
        }

        if (calendar is { Refusal: { } wrong })
        {
            misunderstood = Wrong(request, wrong, words);
            return false;
        }

        if (!TryFindPerson(request with { Words = words }, words, out var engineer, out misunderstood))
        {
            return false;
        }

        holidays = new HolidaysQuestion(engineer, IsChange: true, calendar?.Value, UsualOf(request));

        return true;
    }

    /// <summary>The change in words: what a button runs.</summary>
    /// <param name="calendar">Null: none.</param>
    public static string Typed(CommandRequest request, Engineer engineer, HolidayCalendarId? calendar)
    {
        var person = engineer.Id == request.Asker.Engineer?.Id ? "" : $" {request.Typing(engineer)}";

        return $"{request.Command} {Word}{person} {calendar?.ToString() ?? NoneWord}";
    }

    private static DayRange UsualOf(CommandRequest request)
    {
        var today = request.Now.DateIn(Question.ZoneOf(request));

        return new DayRange(today, today.AddDays(UsualDays));
    }

    /// <summary>The calendar at the end of the words and what stands before it; a calendar of null is none. Null: no calendar is named.</summary>
    private static (string Person, Result<HolidayCalendarId>? Calendar)? FindChange(CommandRequest request)
    {
        var words = request.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words[^1].Equals(NoneWord, StringComparison.OrdinalIgnoreCase))
        {
            return (string.Join(' ', words[..^1]), null);
        }

        // Somebody may be called Jo, which is Jordan too.
        if (words.Length == 0 || request.Team.Names.AreName(request.Words))
        {
            return null;
        }

        for (var start = 0; start < words.Length; start++)
        {
            var (person, text) = (string.Join(' ', words[..start]), string.Join(' ', words[start..]));
            var calendar = CalendarReader.Read(request.Team.Holidays, text);
            if ((start == 0 || IsPerson(request, person)) && IsMeant(calendar, text))
            {
                return (person, calendar);
            }
        }

        return null;
    }

    private static bool IsPerson(CommandRequest request, string words) => (words.StartsWith("<@", StringComparison.Ordinal) && words.EndsWith('>')) || request.Team.Names.AreName(words);

    /// <summary>What looks like a calendar is one, or meant to be.</summary>
    private static bool IsMeant(Result<HolidayCalendarId> calendar, string text) => calendar.Refusal switch
    {
        null or Refusal.RegionNeeded or Refusal.NoSuchCountry { Near: not null } => true,
        _ => CalendarShape().IsMatch(text),
    };

    private static Answer Wrong(CommandRequest request, Refusal wrong, string person)
    {
        var instead = wrong switch
        {
            Refusal.NoSuchCountry(_, { } near) => [near],
            Refusal.RegionNeeded({ Regions.Count: <= AnswerMessages.MostButtons } country) =>
                country.Regions.Select(region => $"{country.Code}-{region.Code}").OrderBy(one => one == HolidayCalendarWording.Example(country) ? 0 : 1),
            _ => Enumerable.Empty<string>(),
        };

        return new Answer(AnswerKind.WrongUse, HolidaysWording.Wrong(wrong), [.. instead.Select(one => new Choice(one, $"{request.Command} {Word} {person} {one}".Replace("  ", " ", StringComparison.Ordinal)))]);
    }

    private static bool TryReadList(CommandRequest request, [NotNullWhen(true)] out HolidaysQuestion? holidays, [NotNullWhen(false)] out Answer? misunderstood)
    {
        holidays = null;
        if (!Question.TryRead(request, out var question, out misunderstood))
        {
            return false;
        }

        var usual = UsualOf(request);
        var days = question.When switch
        {
            When.Day(var day) => new DayRange(day, day),
            When.Moment(var day, _) => new DayRange(day, day),
            When.Days(var range) => range,
            When.Week(var monday) => new DayRange(monday, monday.AddDays(WeekDays - 1)),
            _ when question.Said.Length > 0 => new DayRange(usual.First, usual.First),
            _ => usual,
        };
        if (question is { Name.Length: 0, Mentioned: null })
        {
            holidays = new HolidaysQuestion(Engineer: null, IsChange: false, Calendar: null, days);
            return true;
        }

        if (!TryFindPerson(request, question, out var engineer, out misunderstood))
        {
            return false;
        }

        holidays = new HolidaysQuestion(engineer, IsChange: false, Calendar: null, days);

        return true;
    }

    private static bool TryFindPerson(CommandRequest request, string words, [NotNullWhen(true)] out Engineer? engineer, [NotNullWhen(false)] out Answer? misunderstood)
    {
        engineer = null;
        if (words.Length > 0)
        {
            return Question.TryRead(request, out var question, out misunderstood) && TryFindPerson(request, question, out engineer, out misunderstood);
        }

        engineer = request.Asker.Engineer;
        misunderstood = engineer is not null ? null
            : request.Asker.User is null ? new Answer(AnswerKind.WrongUse, HolidaysWording.NobodyIsMe)
            : new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);

        return misunderstood is null;
    }

    private static bool TryFindPerson(CommandRequest request, Question question, [NotNullWhen(true)] out Engineer? engineer, [NotNullWhen(false)] out Answer? misunderstood)
    {
        (engineer, misunderstood) = (null, null);
        if (question.Mentioned is { } user)
        {
            engineer = request.Team.FindEngineer(user);
            misunderstood = question.Name.Length > 0 ? Misunderstood.Say(request, AnswerKind.WrongUse, MisunderstoodWording.NotBoth(question.Name), question.Name)
                : engineer is null ? new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user)))
                : null;
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
            misunderstood = Misunderstood.Say(request, AnswerKind.WrongUse, HolidaysWording.NotAPerson(question.Name), question.Name, question.Said.Length > 0 ? [question.Said] : []);
        }

        return misunderstood is null;
    }

    [GeneratedRegex("^[A-Za-z]{2}([-_/][A-Za-z0-9]{1,12})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CalendarShape();
}
