using System.Globalization;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Wording;

namespace OnCallBot.Features.Lookup;

/// <summary><c>/oncall schedule</c>, <c>/oncall schedule 6 growth</c>, <c>/oncall schedule dec 21..jan 10</c></summary>
internal sealed class ShowSchedule : IVerb
{
    public const string Word = "schedule";

    public ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Answer(request));

    /// <summary>The schedules of areas, of pipelines, or of Backup: their own duty, and who stands behind it.</summary>
    public static Answer OfTargets(CommandRequest request, IReadOnlyList<Target> targets, When when, int weeks)
    {
        var rotations = targets.Select(target => request.Team.Rotations[target.BelongsTo!.Value]).Distinct().ToList();
        var area = targets[0] switch
        {
            Target.OfArea(var named) => named,
            Target.OfPipeline(var pipeline) => request.Team.Areas[pipeline.Area],
            _ => null,
        };
        var areas = targets.OfType<Target.OfArea>().Select(target => target.Area.Id).Concat(targets.OfType<Target.OfPipeline>().Select(target => target.Pipeline.Area)).ToHashSet();

        return targets[0] is Target.OfRotation
            ? ScheduleAnswer.For(request, rotations, area: null, _ => true, when, weeks)
            : ScheduleAnswer.For(request, rotations, area?.Name ?? ((Target.OfDuty)targets[0]).Duty.Name, duty => duty.IsBackup || areas.Contains(duty.Area!.Value), when, weeks);
    }

    private static Answer Answer(CommandRequest request)
    {
        if (request.Team.Rotations.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        if (!Question.TryRead(request, out var question, out var misunderstood))
        {
            return misunderstood;
        }

        var (weeks, typed, name) = TakeWeeks(question.Name);
        if (weeks is < 1 or > ScheduleAnswer.MostWeeks)
        {
            var nearest = weeks < 1 ? 1 : ScheduleAnswer.MostWeeks;

            return Misunderstood.Say(request, AnswerKind.WrongUse, ScheduleWording.WeeksWrong(typed, ScheduleAnswer.MostWeeks), typed, $"{nearest} {name}".TrimEnd());
        }

        if (question.Mentioned is { } user)
        {
            return ShowPerson.Mentioned(request, user, question with { Name = name });
        }

        if (name.Length == 0)
        {
            return ScheduleAnswer.For(request, RotationsAsked.Of(request).Shown, area: null, _ => true, question.When, weeks);
        }

        if (!request.Team.Names.Find(name, request.Bound?.Id).Succeeded(out var targets, out var refusal))
        {
            return Misunderstood.Name(request, refusal, typed, question.Said);
        }

        return targets[0] is Target.OfEngineer(var engineer)
            ? PersonAnswer.For(request, engineer, question.When)
            : OfTargets(request, [.. targets.Take(RotationsAsked.Most)], question.When, weeks);
    }

    /// <summary>«6», «6w», «6 weeks», «next 6 weeks» among the words; a number that is none of weeks would be a name of its own.</summary>
    private static (int Weeks, string Typed, string Name) TakeWeeks(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = parts.FindIndex(part => FiguresOf(part).Length > 0);
        if (at < 0)
        {
            return (ScheduleAnswer.UsualWeeks, "", words);
        }

        var typed = parts[at];
        parts.RemoveAt(at);
        if (at < parts.Count && parts[at].ToLowerInvariant() is "w" or "week" or "weeks")
        {
            parts.RemoveAt(at);
        }

        if (at > 0 && parts[at - 1].Equals("next", StringComparison.OrdinalIgnoreCase))
        {
            parts.RemoveAt(at - 1);
        }

        return (int.TryParse(FiguresOf(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) ? weeks : int.MaxValue, typed, string.Join(' ', parts));
    }

    private static ReadOnlySpan<char> FiguresOf(string part)
    {
        var figures = part.AsSpan().TrimEnd("wW");

        return part.Length - figures.Length <= 1 && !figures.ContainsAnyExceptInRange('0', '9') ? figures : [];
    }
}
