using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;

namespace OnCallBot.Features.Calendars;

/// <summary>What the words behind <c>/oncall calendar</c> ask for.</summary>
/// <param name="Person">Whose addresses are asked after; null: the asker's.</param>
/// <param name="Rotation">The rotation that the addresses are of; null: those of people's own shifts.</param>
/// <param name="Duty">The one duty that they are of; null: all.</param>
/// <param name="IsNew">Another address is wanted.</param>
/// <param name="Revoked">The number of the one that is wanted no more.</param>
internal sealed partial record CalendarQuestion(Engineer? Person, Rotation? Rotation, Duty? Duty, bool IsNew, long? Revoked)
{
    public const string Word = "calendar";
    private const string NewWord = "new";
    private const string RevokeWord = "revoke";
    private const string RotationWord = "rotation";

    private static readonly CalendarQuestion Own = new(Person: null, Rotation: null, Duty: null, IsNew: false, Revoked: null);

    public static bool TryRead(CommandRequest request, [NotNullWhen(true)] out CalendarQuestion? question, [NotNullWhen(false)] out Answer? misunderstood)
    {
        (question, misunderstood) = (null, null);
        if (Revoke().Match(request.Words) is { Success: true } revoke)
        {
            question = long.TryParse(revoke.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Own with { Revoked = number } : null;
            misunderstood = question is null ? Misunderstood.Say(request, AnswerKind.WrongUse, CalendarFeedWording.WhichToRevoke, request.Words, "") : null;

            return question is not null;
        }

        var isNew = New().Match(request.Words) is { Success: true } wanted;
        var name = (isNew ? New().Replace(request.Words, "") : request.Words).Trim();
        question = name.Length == 0 || name.Equals("me", StringComparison.OrdinalIgnoreCase) || name.Equals("mine", StringComparison.OrdinalIgnoreCase) ? Own
            : name.Equals(RotationWord, StringComparison.OrdinalIgnoreCase) ? OfRotation(request, out misunderstood)
            : Question.TryTakeMention(name, out var user) ? OfPerson(request.Team.FindEngineer(user), user, out misunderstood)
            : Named(request, name, out misunderstood);
        question = question is null ? null : question with { IsNew = isNew };

        return question is not null;
    }

    /// <summary>The command that asks for the same, in words.</summary>
    public string Typed(CommandRequest request, bool isNew = false)
    {
        var what = Duty is { } duty ? duty.Name
            : Rotation is { } rotation ? rotation.Name
            : Person is { } person && person.Id != request.Asker.Engineer?.Id ? request.Typing(person)
            : "";

        return string.Join(' ', new[] { request.Command, Word, what, isNew ? NewWord : "" }.Where(part => part.Length > 0));
    }

    public static string Revoking(CommandRequest request, long number) => string.Create(CultureInfo.InvariantCulture, $"{request.Command} {Word} {RevokeWord} {number}");

    private static CalendarQuestion? OfRotation(CommandRequest request, out Answer? misunderstood)
    {
        var asked = RotationsAsked.Of(request);
        misunderstood = asked.Shown.Count switch
        {
            0 => new Answer(AnswerKind.NotFound, LookupWording.NoTeam),
            1 when asked.Others == 0 => null,
            _ => Misunderstood.Say(request, AnswerKind.WrongUse, CalendarFeedWording.WhichRotation, request.Words, asked.Shown.Select(rotation => rotation.Name)),
        };

        return misunderstood is null ? Own with { Rotation = asked.Shown[0] } : null;
    }

    private static CalendarQuestion? OfPerson(Engineer? person, SlackUserId user, out Answer? misunderstood)
    {
        misunderstood = person is null ? new Answer(AnswerKind.NotFound, MisunderstoodWording.NobodyKnown(Mrkdwn.Mention(user))) : null;

        return person is null ? null : Own with { Person = person };
    }

    private static CalendarQuestion? Named(CommandRequest request, string name, out Answer? misunderstood)
    {
        misunderstood = null;
        if (!request.Team.Names.Find(name, request.Bound?.Id).Succeeded(out var targets, out var refusal))
        {
            misunderstood = Misunderstood.Name(request, refusal);

            return null;
        }

        // A pipeline's calendar is its area's: whoever holds that answers for it.
        var found = targets.Select(target => Of(request, target, name)).OfType<CalendarQuestion>().ToList();
        misunderstood = found.Count == 1 ? null
            : found.Count == 0 ? new Answer(AnswerKind.NotFound, CalendarFeedWording.NobodyHolds(name))
            : Misunderstood.Say(request, AnswerKind.WrongUse, CalendarFeedWording.WhichRotation, request.Words, found.Select(one => one.Rotation!.Name));

        return misunderstood is null ? found[0] : null;
    }

    private static CalendarQuestion? Of(CommandRequest request, Target target, string name) => target switch
    {
        Target.OfEngineer(var person) => Own with { Person = person },
        Target.OfRotation(var rotation) => Own with { Rotation = rotation },
        Target.OfDuty(var rotation, var duty) => Own with { Rotation = rotation, Duty = duty },
        Target.OfArea(var area) => OfArea(request, area.Rotation, area.Id, name),
        Target.OfPipeline(var pipeline) => OfArea(request, pipeline.Rotation, pipeline.Area, name),
        _ => null,
    };

    private static CalendarQuestion? OfArea(CommandRequest request, RotationId id, Domain.Pipelines.AreaId area, string name)
    {
        var rotation = request.Team.Rotations[id];
        var duties = rotation.Latest.Duties.Where(duty => duty.Area == area).ToList();
        var duty = duties.Find(duty => duty.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? duties.FirstOrDefault();

        return duty is null ? null : Own with { Rotation = rotation, Duty = duty };
    }

    [GeneratedRegex(@"^revoke\b\s*#?(?<number>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Revoke();

    [GeneratedRegex(@"^new\b|\bnew$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex New();
}
