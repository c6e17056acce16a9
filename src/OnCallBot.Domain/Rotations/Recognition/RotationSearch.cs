using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>
/// Finds the smallest cycle of weeks that explains who is told to be on call. Without exceptions the smallest that fits; else the one that says
/// most with least: a row more must spare an exception at least for each of its cells.
/// </summary>
public sealed class RotationSearch
{
    // A rotation that explains less than three quarters of what it is made of is none.
    private const int Share = 4;

    // A whole week that is one person's tells more than parts of one.
    private const int WholeVote = 4;

    private readonly WeeklyHandoff _handoff;
    private readonly IReadOnlyList<Stint> _stints;
    private readonly IReadOnlyList<DutyTimeline> _timelines;
    private readonly WeekGrid _grid;

    private RotationSearch(WeeklyHandoff handoff, IReadOnlyList<Stint> stints)
    {
        (_handoff, _stints) = (handoff, stints);
        _timelines = [.. stints.GroupBy(stint => stint.Duty).Select(own => new DutyTimeline(own.Key, [.. own]))];
        _grid = new WeekGrid(handoff, _timelines);
    }

    /// <param name="place">Where the rotation is said, as a whole.</param>
    public static SearchOutcome Run(WeeklyHandoff handoff, IReadOnlyList<Stint> stints, Place place)
    {
        ArgumentNullException.ThrowIfNull(handoff);
        ArgumentNullException.ThrowIfNull(stints);

        return new RotationSearch(handoff, stints).Run(place);
    }

    private SearchOutcome Run(Place place)
    {
        foreach (var timeline in _timelines)
        {
            if (IsMuch(timeline.Contested, timeline))
            {
                return Fail(RecognitionFault.TwoAtOnce, timeline, timeline.Contested[0].Place);
            }

            if (timeline.Held.Where(held => held.Who is null).ToList() is var gaps && IsMuch(gaps, timeline))
            {
                return Fail(RecognitionFault.MostlyNobody, timeline, gaps[0].Place);
            }
        }

        var tables = Enumerable.Range(1, _grid.WholeWeeks / 2).Select(Table).ToList();
        var ones = _timelines.Index().Sum(one => _grid.Of(one.Index).Count(cell => cell.IsOnes));
        var cells = _timelines.Index().Sum(one => _grid.Of(one.Index).Count());
        var good = tables.Where(table => table.Explained * Share >= cells * (Share - 1)).ToList();
        var best = good.Find(table => table.Explained == ones) ?? good.MinBy(table => (table.Rows.Count * _timelines.Count) - table.Explained);

        return best is null ? Why(place)
            : FindUntold(best.Rows.Count) is { } untold ? Fail(RecognitionFault.NoCycle, _timelines[untold], _timelines[untold].Held[0].Place) with { Weeks = _grid.Of(untold).Count(cell => cell.IsWhole) }
            : new SearchOutcome.Found(Made(best.Rows, place));
    }

    /// <summary>A duty of which the rows are not told twice, in whole weeks: a day of it would be its holder's for good.</summary>
    private int? FindUntold(int rows)
    {
        for (var duty = 0; duty < _timelines.Count; duty++)
        {
            var told = Enumerable.Range(0, _grid.Weeks).Where(week => _grid.At(duty, week) is { IsWhole: true }).Select(week => week % rows).ToList();
            if (told.Count < 2 * rows || told.Distinct().Count() < rows)
            {
                return duty;
            }
        }

        return null;
    }

    private static bool IsMuch(IEnumerable<Held> some, DutyTimeline all) => some.Sum(one => one.During.Length.Ticks) * Share > all.During.Length.Ticks;

    /// <summary>The table of so many rows that explains most.</summary>
    private Candidate Table(int count)
    {
        var rows = Enumerable.Range(0, count).Select(row => Enumerable.Range(0, _timelines.Count).Select(duty => Elected(duty, row, count)).ToArray()).ToList();
        var explained = 0;
        for (var week = 0; week < _grid.Weeks; week++)
        {
            for (var duty = 0; duty < _timelines.Count; duty++)
            {
                explained += _grid.At(duty, week) is { IsOnes: true } cell && cell.Holder == rows[week % count][duty] ? 1 : 0;
            }
        }

        return new Candidate(rows, explained);
    }

    private EngineerId? Elected(int duty, int row, int count)
    {
        var votes = new List<(EngineerId? Who, int Weight)>();
        for (var week = row; week < _grid.Weeks; week += count)
        {
            if (_grid.At(duty, week) is { } cell)
            {
                votes.Add((cell.Holder, cell is { IsOnes: true, IsWhole: true } ? WholeVote : 1));
            }
        }

        return votes.Count == 0 ? null : votes.GroupBy(vote => vote.Who).MaxBy(own => own.Sum(vote => vote.Weight))!.Key;
    }

    private RecognizedRotation Made(IReadOnlyList<EngineerId?[]> rows, Place place)
    {
        var weeks = rows.Select(row => new RotationWeek(
            row.Index().Where(cell => cell.Item is not null).Select(cell => new Assignment(_timelines[cell.Index].Duty, cell.Item!.Value)).ToValueList(),
            place));
        var departures =
            from week in Enumerable.Range(0, _grid.Weeks)
            from duty in Enumerable.Range(0, _timelines.Count)
            from part in _grid.At(duty, week)?.Parts ?? []
            where part.Who != rows[week % rows.Count][duty]
            select part;

        return new RecognizedRotation(_handoff, weeks.ToValueList(), [.. departures], [.. _timelines.SelectMany(timeline => timeline.Contested)]);
    }

    private SearchOutcome.Failed Why(Place place)
    {
        foreach (var (duty, timeline) in _timelines.Index())
        {
            var cells = _grid.Of(duty).ToList();
            if (cells.Find(cell => !cell.IsOnes) is { } first && cells.Count(cell => !cell.IsOnes) * Share > cells.Count)
            {
                var own = HandoffSearch.FindIn(_handoff.Zone, _stints.Where(stint => stint.Duty == timeline.Duty));
                var isOther = own is not null && !own.IsLike(_handoff) && _timelines.Count > 1 && new WeekGrid(own, [timeline]).Of(0).ToList() is var alone && alone.Count(cell => cell.IsOnes) * Share >= alone.Count * (Share - 1);

                return isOther
                    ? Fail(RecognitionFault.OtherHandoff, timeline, first.Parts[0].Place) with { Handoff = own }
                    : Fail(RecognitionFault.NotWholeWeeks, timeline, first.Parts[0].Place);
            }
        }

        return new SearchOutcome.Failed(RecognitionFault.NoCycle, Duty: null, place, _grid.WholeWeeks);
    }

    private SearchOutcome.Failed Fail(RecognitionFault fault, DutyTimeline timeline, Place place) => new(fault, timeline.Duty, place, _grid.WholeWeeks);

    private sealed record Candidate(IReadOnlyList<EngineerId?[]> Rows, int Explained);
}
