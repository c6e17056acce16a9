using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;
using OnCallBot.Domain.Time.Spoken;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet.Blocks;

namespace OnCallBot.Features.Lookup;

/// <summary>What one person holds, has given away, and where leave stands against it.</summary>
internal sealed class PersonAnswer
{
    private const int DaysAhead = 26 * 7;
    private const int MostShifts = 5;
    private const int MostLeave = 5;
    private const int MostOfRange = 30;
    private const int MostSwaps = 5;

    private readonly CommandRequest _request;
    private readonly EngineerId _engineer;
    private readonly When _when;
    private readonly TimeRange _range;
    private readonly IReadOnlyList<Rotation> _rotations;
    private readonly Voice _voice;
    private readonly bool _isAsker;

    private PersonAnswer(CommandRequest request, Engineer engineer, When when)
    {
        var ahead = new TimeRange(request.Now, request.Now.AddDays(DaysAhead));
        var zone = request.Asker.Zone ?? EngineerShifts.RotationsOf(request.Team, engineer.Id, ahead).FirstOrDefault()?.Zone ?? Question.ZoneOf(request);
        _request = request;
        _engineer = engineer.Id;
        _when = when;
        _range = when switch
        {
            When.Day(var date) => RangeOf(date, date, zone),
            When.Week(var monday) => RangeOf(monday, monday.AddDays(6), zone),
            When.Days(var days) => RangeOf(days.First, days.Last, zone),
            When.Moment(var date, var time) => new TimeRange(date.At(time, zone), date.At(time, zone).AddTicks(1)),
            _ => ahead,
        };
        _rotations = [.. EngineerShifts.RotationsOf(request.Team, engineer.Id, _range)];
        _voice = request.VoiceIn(zone);
        _isAsker = request.Audience == Audience.Asker && request.Asker.Engineer?.Id == engineer.Id;
    }

    public static Answer For(CommandRequest request, Engineer engineer, When when)
    {
        var person = new PersonAnswer(request, engineer, when);
        var (blocks, said) = when is When.Now ? person.NowAndNext() : person.During();
        var title = PersonWording.Title(engineer.Id, person._rotations, person._voice);

        return new Answer(AnswerKind.Found, PersonWording.Summary(person._voice.CalledBy(engineer.Id), said), [Shapes.Section(title), .. blocks], []) { IsPersonal = request.Asker.Engineer?.Id == engineer.Id };
    }

    private (IEnumerable<Block> Blocks, Mrkdwn Said) NowAndNext()
    {
        var held = EngineerShifts.HeldBy(_voice.Team, _engineer, _range).ToList();
        var current = held.Where(shift => shift.During.Contains(_voice.Now)).ToList();
        var ahead = held.Except(current).ToList();

        // Duties that begin together are not cut apart.
        var next = ahead.FindAll(shift => shift.During.Start <= ahead[Math.Min(ahead.Count, MostShifts) - 1].During.Start);
        var now = current.Count > 0
            ? PersonWording.Now(current.Select(shift => PersonWording.Until(shift, Marks(shift, current), RotationOf(shift), _voice)), _voice)
            : PersonWording.NotNow(_voice);
        var given = EngineerShifts.GivenAwayBy(_voice.Team, _engineer, _range).Take(MostShifts);

        return (
        [
            Shapes.Section(now),
            .. next.Count > 0 ? Shifts(PersonWording.Next, next, held) : List(PersonWording.Next, [PersonWording.NothingNext(_range.End, _voice)]),
            .. List(PersonWording.GivenAway, given.Select(shift => PersonWording.Given(shift, RotationOf(shift), _voice))),
            .. List(PersonWording.LeaveTitle, Leave(held)),
            .. Swaps(),
        ], now);
    }

    /// <summary>Requests that wait, approved swaps ahead, and what swaps have left in the ledger.</summary>
    private IEnumerable<Block> Swaps()
    {
        var ahead = _voice.Team.Swaps.Where(swap => swap.Begins > _voice.Now && (swap.Parties.Contains(_engineer) || swap.Counterpart is null)).ToList();
        var open = ahead.FindAll(swap => swap.IsOpen && (swap.Parties.Contains(_engineer) || _rotations.Any(rotation => rotation.Id == swap.Rotation))).TakeLast(MostSwaps);
        foreach (var block in List(PersonWording.OpenSwaps, open.Select(swap => PersonWording.Swap(swap, _voice))))
        {
            yield return block;
        }

        foreach (var swap in ahead.FindAll(swap => swap.Status == SwapStatus.Approved).TakeLast(MostSwaps))
        {
            yield return Shapes.Section(PersonWording.Approved(swap, _voice), _isAsker ? Shapes.Button(SwapWording.Revert, AnswerMessages.RevertAction, swap.Id.ToString()) : null);
        }

        var lines = _voice.Team.Ledger.Where(line => line.Engineer == _engineer).ToList();
        if (lines.Count > 0)
        {
            yield return Shapes.Section(PersonWording.Ledger(lines, _voice));
        }
    }

    private (IEnumerable<Block> Blocks, Mrkdwn Said) During()
    {
        var held = (_when is When.Week(var monday)
            ? EngineerShifts.HeldInWeek(_voice.Team, _engineer, monday, _voice.Zone)
            : EngineerShifts.HeldBy(_voice.Team, _engineer, _range)).Take(MostOfRange).ToList();
        if (held.Count == 0)
        {
            var nothing = PersonWording.NothingOn(_when, _voice);

            return ([Shapes.Section(nothing), .. List(PersonWording.LeaveTitle, Leave(held))], nothing);
        }

        var lines = held.Select(shift => Line(shift, held));

        return ([.. Shifts(PersonWording.On(_when, _voice), held, held)], Mrkdwn.Join(" ", lines.Prepend(PersonWording.On(_when, _voice))));
    }

    private IEnumerable<Mrkdwn> Leave(List<Shift> held)
    {
        var first = _range.Start.DateIn(_voice.Zone);
        var last = _range.End.AddTicks(-1).DateIn(_voice.Zone);

        return _voice.Team.LeaveOf(_engineer)
            .Where(leave => leave.Days.Last >= first && leave.Days.First <= last)
            .Take(MostLeave)
            .Select(leave => PersonWording.Leave(leave, [.. held.Where(shift => LeaveConflicts.Of(_voice.Team, shift, _range.Start).Contains(leave))], _voice));
    }

    private Mrkdwn Line(Shift shift, List<Shift> held) => PersonWording.FromUntil(shift, Marks(shift, held), RotationOf(shift), _voice);

    /// <summary>A block for each shift that the asker may swap, the others together.</summary>
    private IEnumerable<Block> Shifts(Mrkdwn title, List<Shift> shifts, List<Shift> held)
    {
        if (!shifts.Exists(shift => SwapButton.FindFor(_request, shift) is not null))
        {
            return List(title, shifts.Select(shift => Line(shift, held)));
        }

        return [Shapes.Section(title), .. shifts.Select(shift => Shapes.Section(Line(shift, held), SwapButton.FindFor(_request, shift)))];
    }

    private Mrkdwn Marks(Shift shift, List<Shift> held) => PersonWording.Marks(shift, held, _range.Start, _voice);

    // Said where it is not the only one.
    private string? RotationOf(Shift shift) => _rotations.Count > 1 ? _voice.Team.Rotations[shift.Rotation].Name : null;

    private static IEnumerable<Block> List(Mrkdwn title, IEnumerable<Mrkdwn> lines)
    {
        var all = lines.ToList();

        return all.Count == 0 ? [] : Shapes.Sections(all.Prepend(title));
    }

    // A day that a zone skips whole has no length of its own.
    private static TimeRange RangeOf(DateOnly first, DateOnly last, TimeZoneInfo zone)
    {
        var (start, end) = (first.StartIn(zone), last.AddDays(1).StartIn(zone));

        return new TimeRange(start, end > start ? end : start.AddTicks(1));
    }
}
