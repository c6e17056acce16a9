using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Audit;

/// <summary>What the words behind <c>/oncall log</c> ask for: how many entries, whose, of which swap, of which days.</summary>
/// <param name="Before">Where an answer before this one ended; null: from the newest on.</param>
internal sealed partial record LogQuestion(int Count, Engineer? Person, SwapId? Swap, DayRange? Days, long? Before)
{
    public const string Word = "log";
    private const int UsualCount = 20;
    private const int WeekDays = 7;

    private static readonly LogQuestion Bare = new(UsualCount, Person: null, Swap: null, Days: null, Before: null);

    public static bool TryRead(CommandRequest request, [NotNullWhen(true)] out LogQuestion? log, [NotNullWhen(false)] out Answer? misunderstood)
    {
        (log, misunderstood) = (Bare, null);
        if (Continued().Match(request.Words) is { Success: true } match)
        {
            log = log with { Count = CountIn(match.Groups["count"].Value), Before = long.Parse(match.Groups["before"].Value, CultureInfo.InvariantCulture) };
            request = request with { Words = match.Groups["rest"].Value };
        }

        if (OnlyCount().IsMatch(request.Words))
        {
            log = log with { Count = CountIn(request.Words) };
        }
        else if (OfSwap().Match(request.Words) is { Success: true } swap)
        {
            log = log with { Swap = SwapId.Find(swap.Groups["number"].Value) };
        }
        else if (Question.TryRead(request, out var question, out misunderstood))
        {
            log = log with { Days = DaysOf(question, request) };
            log = WithPerson(log, question, request, out misunderstood);
        }

        if (misunderstood is null && (log.Count == 0 || (log.Swap is null && OfSwap().IsMatch(request.Words))))
        {
            misunderstood = NotUnderstood(request);
        }

        return misunderstood is null;
    }

    /// <summary>The same in words, from an entry on: what the button runs.</summary>
    public string Older(CommandRequest request, long before)
    {
        var person = Person is null ? "" : request.Typing(Person);
        var days = Days is not { } range ? "" : DayReader.Print(range);
        var what = Swap is { } swap ? $"swap {swap}" : string.Join(' ', new[] { person, days }.Where(part => part.Length > 0));

        return string.Create(CultureInfo.InvariantCulture, $"{request.Command} {Word} {Count} before {before} {what}").TrimEnd();
    }

    private static LogQuestion WithPerson(LogQuestion log, Question question, CommandRequest request, out Answer? misunderstood)
    {
        misunderstood = null;
        var name = question.Name;
        if (CountBefore().Match(name) is { Success: true } counted)
        {
            log = log with { Count = CountIn(counted.Groups["count"].Value) };
            name = counted.Groups["name"].Value;
        }

        if (question.Mentioned is { } user)
        {
            var mentioned = request.Team.FindEngineer(user);
            misunderstood = name.Length > 0 ? NotUnderstood(request)
                : mentioned is null ? new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user)))
                : null;

            return log with { Person = mentioned };
        }

        if (name.Length == 0)
        {
            return log;
        }

        if (request.Team.Names.Find(name, request.Bound?.Id).Succeeded(out var targets, out var refusal))
        {
            misunderstood = targets[0] is Target.OfEngineer ? null : NotUnderstood(request);

            return log with { Person = (targets[0] as Target.OfEngineer)?.Engineer };
        }

        misunderstood = refusal is Domain.Refusal.Ambiguous
            ? Misunderstood.Name(request, refusal, question.Said)
            : NotUnderstood(request);

        return log;
    }

    private static Answer NotUnderstood(CommandRequest request) => Misunderstood.Say(request, AnswerKind.WrongUse, AuditWording.NotUnderstood(request.Words), request.Words);

    private static DayRange? DaysOf(Question question, CommandRequest request)
    {
        var today = request.Now.DateIn(Question.ZoneOf(request));

        return question.When switch
        {
            When.Day(var day) => Behind(day, question.Said, today),
            When.Moment(var day, _) => Behind(day, question.Said, today),
            When.Days(var days) => days,
            When.Week(var monday) => new DayRange(monday, monday.AddDays(WeekDays - 1)),
            _ => question.Said.Length > 0 ? new DayRange(today, today) : null,
        };
    }

    /// <summary>«5 jan» is the next one elsewhere; what is noted lies behind.</summary>
    private static DayRange Behind(DateOnly day, string said, DateOnly today)
    {
        var meant = day > today && said.Any(char.IsAsciiDigit) && !Year().IsMatch(said) ? day.AddYears(-1) : day;

        return new DayRange(meant, meant);
    }

    // More than any number can say is all that there is.
    private static int CountIn(string figures) => int.TryParse(figures.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue - 1;

    [GeneratedRegex(@"^(?<count>[0-9]+) before (?<before>[0-9]{1,18})( (?<rest>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Continued();

    [GeneratedRegex("^[0-9][0-9,]*$", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyCount();

    [GeneratedRegex(@"^(?<count>[0-9]+)(\s+(?<name>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex CountBefore();

    [GeneratedRegex(@"^swap(\s+#?(?<number>[0-9]+))?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OfSwap();

    [GeneratedRegex("[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
