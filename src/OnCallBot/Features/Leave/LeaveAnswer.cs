using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Leave;

/// <summary>What came of it, and the shifts that it touches, each with the way to swap it.</summary>
internal sealed class LeaveAnswer
{
    private const int MostShifts = 10;
    private const int MostLeave = 20;

    private readonly CommandRequest _request;
    private readonly LeaveQuestion _question;
    private readonly Voice _voice;
    private readonly LeaveWording _words;

    public LeaveAnswer(CommandRequest request, LeaveQuestion question)
    {
        (_request, _question) = (request, question);
        var zone = request.Asker.Zone ?? AdminRights.RotationsAround(request.Team, question.Engineer.Id).FirstOrDefault()?.Zone ?? Question.ZoneOf(request);
        _voice = request.VoiceIn(zone);
        _words = WordsIn(_voice);
    }

    private bool IsOwn => _question.Engineer.Id == _request.Asker.Engineer?.Id && _request.Audience == Audience.Asker;

    private Choice AllChoice => new(LeaveWording.All, (_question with { Days = null, IsRemoval = false }).Typed(_request));

    public Answer Recorded(Domain.People.Leave leave) => Touching(leave, _words.Recorded(_question.Days!.Value, leave.Days));

    public Answer Removed(IEnumerable<DayRange> days, TeamState after)
    {
        var said = _words.Removed(days);

        return new Answer(AnswerKind.Found, said, [Shapes.Section(said), .. List(after)], [AllChoice]) { IsPersonal = true };
    }

    public Answer Refused(Refusal refusal) => refusal switch
    {
        Refusal.LeaveKnown(var leave) => Touching(leave, _words.Known(leave)),
        Refusal.NoSuchLeave => new Answer(AnswerKind.NotFound, _words.Of(refusal), [AllChoice]),
        _ => new Answer(AnswerKind.WrongUse, _words.Of(refusal)),
    };

    /// <summary>What lies ahead.</summary>
    public Answer All()
    {
        var team = _request.Team;
        var ahead = Ahead(team);
        IReadOnlyList<Choice> choices = _request.Audience == Audience.Terminal
            ? [.. ahead.Where(leave => !leave.FromFiles).Select(leave => new Choice(LeaveWording.Remove, Removing(leave)))]
            : [];

        return new Answer(AnswerKind.Found, ahead.Count == 0 ? _words.None : _words.Summary(ahead), [.. List(team)], choices) { IsPersonal = true };
    }

    private LeaveWording WordsIn(Voice voice) => new(_question.Engineer.Id, IsOwn, voice);

    private List<Domain.People.Leave> Ahead(TeamState team) => [.. team.LeaveOf(_question.Engineer.Id).Where(leave => leave.Days.Last >= _voice.Today)];

    private IEnumerable<Block> List(TeamState team)
    {
        var ahead = Ahead(team);
        yield return Shapes.Section(ahead.Count == 0 ? _words.None : _words.Title);
        var mayChange = _request.Audience == Audience.Asker && _request.Asker.Engineer?.Id is { } asker && AdminRights.MayActFor(team, asker, _question.Engineer.Id);
        var shown = Shortened.Shown(ahead.Count, MostLeave);
        foreach (var leave in ahead.Take(shown))
        {
            var line = _words.Line(leave, LeaveShifts.On(team, leave.Engineer, leave.Days, _request.Now).Count());
            yield return Shapes.Section(line, mayChange && !leave.FromFiles ? Shapes.Button(LeaveWording.Remove, $"{AnswerMessages.RunAction}0", Removing(leave)) : null);
        }

        if (ahead.Count > shown)
        {
            yield return Shapes.Context(LeaveWording.More(ahead.Count - shown));
        }
    }

    private Answer Touching(Domain.People.Leave leave, Mrkdwn said)
    {
        var shifts = LeaveShifts.On(_voice.Team, leave.Engineer, leave.Days, _request.Now).ToList();
        var blocks = new List<Block> { Shapes.Section(said) };
        if (shifts.Count == 0)
        {
            blocks.Add(Shapes.Context(_words.TouchesNothing));
        }
        else
        {
            var severalRotations = shifts.Select(shift => shift.Rotation).Distinct().Count() > 1;
            blocks.Add(Shapes.Section(LeaveWording.Touches));
            var shown = Shortened.Shown(shifts.Count, MostShifts);
            blocks.AddRange(shifts.Take(shown).Select(shift => Shapes.Section(
                PersonWording.FromUntil(shift, default, severalRotations ? _voice.Team.Rotations[shift.Rotation].Name : null, _voice),
                SwapButton.FindFor(_request, shift))));
            blocks.Add(Shapes.Context(shifts.Count > shown ? [LeaveWording.More(shifts.Count - shown), _words.StaysHolder] : [_words.StaysHolder]));
        }

        IEnumerable<Choice> takeBack = leave.FromFiles ? [] : [new Choice(LeaveWording.TakeBack, Removing(leave))];

        return new Answer(AnswerKind.Found, shifts.Count == 0 ? said : _words.Summary(said, shifts), blocks, [.. takeBack, AllChoice]) { IsPersonal = true };
    }

    private string Removing(Domain.People.Leave leave) => (_question with { Days = leave.Days, IsRemoval = true }).Typed(_request);
}
