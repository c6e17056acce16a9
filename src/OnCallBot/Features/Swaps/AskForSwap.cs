using OnCallBot.Domain;
using OnCallBot.Domain.Names;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Storage;
using OnCallBot.Wording;
using SlackNet;

namespace OnCallBot.Features.Swaps;

/// <summary><c>/oncall swap dec 21 with @dana for jan 4 because ...</c>: posted straight away where everything was said, else the form, filled in as far as the words went.</summary>
internal sealed class AskForSwap(SwapDesk desk, ITeamStore store, ISlackApiClient slack) : IVerb
{
    private const string Example = "/oncall swap dec 21 with @dana for jan 4 because holidays";
    private const int MostInstead = 4;

    public async ValueTask<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Asker.User is null)
        {
            return new Answer(AnswerKind.WrongUse, SwapFormWording.NotHere);
        }

        if (request.Asker.Engineer is not { } asker)
        {
            return new Answer(AnswerKind.NotFound, MisunderstoodWording.YouUnknown);
        }

        var words = SwapWords.Read(request.Words);
        if (!TryRead(request, asker, words, out var draft, out var misunderstood))
        {
            return misunderstood;
        }

        var voice = SwapVoice.For(request.Asker, draft.Shift, request.Team, request.Now);
        if (draft.IsComplete && SwapWishes.Find(draft, request.Team, request.Now) is { } wish)
        {
            return await AskAsync(wish, voice, cancellationToken);
        }

        if (draft.AskedBy != draft.Requester && !AdminRights.IsAdmin(request.Team, RotationOf(request.Team, draft), draft.AskedBy))
        {
            return new Answer(AnswerKind.WrongUse, SwapRefusalWording.Of(new Refusal.NotAnAdmin(RotationOf(request.Team, draft)), voice));
        }

        return await slack.OpenAsync(request, SwapForm.Render(draft, voice), cancellationToken);
    }

    private async ValueTask<Answer> AskAsync(SwapWish wish, Voice voice, CancellationToken cancellationToken)
    {
        if (SwapDesk.FindRecipient(voice.Team, wish.Rotation, wish.Legs[0].To) is null)
        {
            return new Answer(AnswerKind.WrongUse, Mrkdwn.Plain(SwapFormWording.Nowhere(voice.Team.Rotations[wish.Rotation].Name)));
        }

        var result = await desk.RequestAsync(wish, cancellationToken);

        return result.Succeeded(out var swap, out var refusal)
            ? new Answer(AnswerKind.Done, SwapWording.Asked(swap, voice with { Team = store.Current }))
            : new Answer(AnswerKind.WrongUse, SwapRefusalWording.Of(refusal, voice));
    }

    private static bool TryRead(CommandRequest request, Engineer asker, SwapWords words, out SwapDraft draft, out Answer misunderstood)
    {
        misunderstood = new Answer(AnswerKind.WrongUse, default(Mrkdwn));
        draft = new SwapDraft(asker.Id, asker.Id, Shift: null, IsOwing: words.IsOwing, Why: words.Why);
        if (words.Of is { } of)
        {
            if (!Person(request, of).Succeeded(out var requester, out var refusal))
            {
                misunderstood = NoPerson(of, refusal);
                return false;
            }

            draft = draft with { Requester = requester.Id };
        }

        if (words.With is { } with)
        {
            if (!Partner(request, with).Succeeded(out var partner, out var refusal))
            {
                misunderstood = NoPerson(with, refusal);
                return false;
            }

            draft = draft with { With = partner };
        }

        if (words.When.Length > 0 && !TryTake(request, words.When, draft.Requester, ref draft, isReturn: false, out misunderstood))
        {
            return false;
        }

        if (words.For is { Length: > 0 } && draft.With is SwapPartner.Anyone)
        {
            misunderstood = new Answer(AnswerKind.WrongUse, SwapFormWording.AnyoneGivesNothing);
            return false;
        }

        return words.For is not { Length: > 0 } back
            || draft.With is not SwapPartner.Person(var other)
            || TryTake(request, back, other, ref draft, isReturn: true, out misunderstood);
    }

    /// <summary>The one shift that somebody holds then; several leave the choice to the form.</summary>
    private static bool TryTake(CommandRequest request, string words, EngineerId holder, ref SwapDraft draft, bool isReturn, out Answer misunderstood)
    {
        misunderstood = new Answer(AnswerKind.WrongUse, default(Mrkdwn));
        var voice = SwapVoice.For(request.Asker, shift: null, request.Team, request.Now);
        if (DayReader.Read(words, voice.Today) is not DayReading.Found { Rest.Length: 0 } found)
        {
            misunderstood = DayReader.Read(words, voice.Today) is DayReading.Wrong wrong
                ? new Answer(AnswerKind.WrongUse, MisunderstoodWording.Date(wrong), [.. wrong.Instead.Select(day => new Choice(day, $"{request.Command} {request.Verb} {request.Words.Replace(wrong.Part, day, StringComparison.Ordinal)}"))])
                : new Answer(AnswerKind.WrongUse, SwapFormWording.NotUnderstood(words.Length > 80 ? words[..80] : words, Example));
            return false;
        }

        var held = SwapForm.Mine(request.Team, holder, request.Now).ToList();
        var fitting = held.FindAll(shift => Fits(shift, found.When, voice.Zone) && (!isReturn || shift.During.Start > request.Now));
        if (fitting.Count == 0)
        {
            var ahead = held.Where(shift => shift.During.Start > request.Now).Take(MostInstead).ToList();
            misunderstood = new Answer(
                AnswerKind.NotFound,
                SwapFormWording.NoShiftThen(holder, found.When, ahead.Select(shift => SwapFormWording.ShiftOf(shift, voice)), voice));
            return false;
        }

        if (fitting is not [var only])
        {
            return true;
        }

        draft = isReturn ? draft with { Return = only } : draft with { Shift = only };
        if (!isReturn && found.When is When.Days(var days) && only.PartOn(days, request.Team.Rotations[only.Rotation].Zone) != only.During)
        {
            draft = draft with { First = days.First, Last = days.Last };
        }

        return true;
    }

    private static bool Fits(Shift shift, When when, TimeZoneInfo zone) => when switch
    {
        When.Day(var day) => shift.During.Overlaps(WorkOn(new DayRange(day, day), zone)),
        When.Moment(var day, var time) => shift.During.Contains(day.At(time, zone)),
        When.Week(var monday) => new DayRange(monday, monday.AddDays(6)).Contains(shift.During.Start.DateIn(zone)),
        When.Days(var days) => shift.During.Overlaps(WorkOn(days, zone)),
        _ => shift.During.Contains(DateTimeOffset.MinValue),
    };

    // Who hands over in the morning of a day is not meant by it.
    private static TimeRange WorkOn(DayRange days, TimeZoneInfo zone) => new(days.First.At(WorkingHours.Usual.Start, zone), days.Last.At(WorkingHours.Usual.End, zone));

    private static Result<SwapPartner> Partner(CommandRequest request, string words) =>
        words.ToLowerInvariant() is "anyone" or "anybody" or "someone" or "somebody"
            ? new SwapPartner.Anyone()
            : Person(request, words).Map<SwapPartner>(engineer => new SwapPartner.Person(engineer.Id));

    private static Result<Engineer> Person(CommandRequest request, string words)
    {
        if (words.StartsWith("<@", StringComparison.Ordinal) && words.EndsWith('>'))
        {
            return request.Team.FindEngineer(new SlackUserId(words[2..^1].Split('|')[0])) is { } mentioned ? mentioned : new Refusal.NoSuchName(words, []);
        }

        return request.Team.Names.Find(words.TrimStart('@'), request.Bound?.Id).Succeeded(out var targets, out var refusal)
            ? targets.OfType<Target.OfEngineer>().FirstOrDefault() is { Engineer: var engineer } ? engineer : new Refusal.NoSuchName(words, [])
            : refusal;
    }

    private static Answer NoPerson(string words, Refusal refusal) => refusal switch
    {
        Refusal.Ambiguous(_, var choices) => new Answer(AnswerKind.WrongUse, MisunderstoodWording.Ambiguous(words, choices)),
        Refusal.NoSuchName(_, var near) => new Answer(AnswerKind.NotFound, SwapFormWording.NoSuchPerson(words.Length > 80 ? words[..80] : words, near)),
        _ => new Answer(AnswerKind.NotFound, SwapFormWording.NoSuchPerson(words, [])),
    };

    private static RotationId RotationOf(TeamState team, SwapDraft draft) =>
        draft.Shift?.Rotation ?? (team.RotationsOf(draft.Requester) is [var first, ..] ? first.Id : team.RotationsByName[0].Id);
}
