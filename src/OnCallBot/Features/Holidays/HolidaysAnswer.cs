using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Holidays;

/// <summary>The days on which somebody is off, and what is to be known of them.</summary>
internal sealed class HolidaysAnswer
{
    private const int MostDays = 40;

    private readonly CommandRequest _request;
    private readonly HolidaysQuestion _question;
    private readonly Voice _voice;
    private readonly HolidaysWording _words;

    public HolidaysAnswer(CommandRequest request, HolidaysQuestion question)
    {
        (_request, _question) = (request, question);
        _voice = request.VoiceIn(Question.ZoneOf(request));
        _words = new HolidaysWording(_voice);
    }

    private static Choice TeamChoice(CommandRequest request) => new(HolidaysWording.Team, $"{request.Command} {HolidaysQuestion.Word}");

    /// <summary>Those of one person, or of everybody in the rotations asked for.</summary>
    public Answer List()
    {
        if (_question.Engineer is { } engineer)
        {
            return new Answer(AnswerKind.Found, _words.Summary([engineer.CalledBy], _question.Days), [.. Blocks(_request.Team, _words.TitleOf(engineer), [engineer], [])], [TeamChoice(_request)]);
        }

        var rotations = RotationsAsked.Of(_request);
        if (rotations.Shown.Count == 0)
        {
            return new Answer(AnswerKind.NotFound, LookupWording.NoTeam);
        }

        return new Answer(
            AnswerKind.Found,
            _words.Summary(rotations.Shown.Select(rotation => rotation.Name), _question.Days),
            [.. rotations.Shown.SelectMany(rotation => Blocks(_request.Team, HolidaysWording.TitleOf(rotation.Name), PeopleOf(rotation), [.. _request.Team.CompanyDaysOf(rotation.Id)])), Shapes.Context(_words.Span(_question.Days))],
            []);
    }

    public Answer Changed(TeamState after, Engineer engineer)
    {
        var said = _words.Set(engineer, engineer.Id == _request.Asker.Engineer?.Id && _request.Audience == Audience.Asker);
        var list = engineer.Holidays is null ? [] : Blocks(after, title: null, [engineer], []);

        return new Answer(
            AnswerKind.Found,
            said,
            [Shapes.Section(said), .. list, Shapes.Context(HolidaysWording.FilesWin)],
            [new Choice(HolidaysWording.TakeBack, HolidaysQuestion.Typed(_request, engineer, _question.Engineer!.Holidays)), TeamChoice(_request)])
        {
            IsPersonal = true,
        };
    }

    public Answer Refused(Refusal refusal) =>
        new(refusal is Refusal.SameCalendar ? AnswerKind.Found : AnswerKind.WrongUse, _words.Of(refusal, _question.Engineer!), [TeamChoice(_request)]) { IsPersonal = true };

    private IEnumerable<Engineer> PeopleOf(Rotation rotation) => rotation.Latest.Weeks
        .SelectMany(week => week.Assignments)
        .Select(assignment => assignment.Engineer)
        .Distinct()
        .Select(id => _request.Team.Engineers.GetValueOrDefault(id))
        .OfType<Engineer>()
        .Where(engineer => !engineer.HasLeft);

    private IEnumerable<Block> Blocks(TeamState team, Mrkdwn? title, IEnumerable<Engineer> people, IReadOnlyCollection<DateOnly> companyDays)
    {
        var all = people.ToList();
        if (title is { } said)
        {
            yield return Shapes.Section(said);
        }

        var lines = Lines(team, all, companyDays).ToList();
        var shown = lines.Count == 0 ? [_words.None(_question.Days)] : Shortened.To(lines, MostDays, HolidaysWording.More);
        foreach (var block in Shapes.Sections(shown))
        {
            yield return block;
        }

        var notes = Notes(team, all).ToArray();
        if (notes.Length > 0)
        {
            yield return Shapes.Context(notes);
        }
    }

    private IEnumerable<Mrkdwn> Lines(TeamState team, List<Engineer> people, IReadOnlyCollection<DateOnly> companyDays)
    {
        var holidays = HolidaysAhead.Of(team, [.. people.Select(one => one.Id)], _question.Days).ToLookup(one => one.Holiday.Day);
        var days = holidays.Select(day => day.Key).Concat(companyDays.Where(_question.Days.Contains)).Distinct().Order();

        return days.Select(day => _words.Line(day, holidays[day], companyDays.Contains(day), people.Count));
    }

    private IEnumerable<Mrkdwn> Notes(TeamState team, List<Engineer> people)
    {
        if (people.FindAll(one => one.Holidays is null) is { Count: > 0 } without)
        {
            yield return _words.WithoutCalendar([.. without.Select(one => one.Id)]);
        }

        foreach (var one in people)
        {
            if (one.Holidays is { } calendar && !CalendarReader.Read(team.Holidays, calendar.ToString()).Succeeded(out _, out var wrong))
            {
                yield return _words.Unusable(one.Id, wrong);
            }
        }

        var countries = people.Select(one => one.Holidays?.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var caveat in countries.Select(team.Holidays.FindCountry).OfType<HolidayCountry>().Select(HolidaysWording.Caveat).Where(text => !text.IsEmpty))
        {
            yield return caveat;
        }
    }
}
