using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>What is told, week by week and duty by duty.</summary>
internal sealed class WeekGrid
{
    private readonly WeeklyHandoff _handoff;
    private readonly Cell?[][] _cells;

    public WeekGrid(WeeklyHandoff handoff, IReadOnlyList<DutyTimeline> timelines)
    {
        _handoff = handoff;
        var end = timelines.Max(timeline => timeline.During.End);
        while (handoff.At(Weeks) < end)
        {
            Weeks++;
        }

        _cells = [.. timelines.Select(Cells)];
        WholeWeeks = Enumerable.Range(0, Weeks).Count(week => Array.Exists(_cells, cells => cells[week] is { IsWhole: true }));
    }

    public int Weeks { get; }

    /// <summary>The weeks of which all is told, of one duty at least.</summary>
    public int WholeWeeks { get; }

    /// <summary>Null: nothing is told of the duty that week.</summary>
    public Cell? At(int duty, int week) => _cells[duty][week];

    public IEnumerable<Cell> Of(int duty) => _cells[duty].OfType<Cell>();

    private Cell?[] Cells(DutyTimeline timeline)
    {
        var cells = new Cell?[Weeks];
        for (var (week, from) = (0, 0); week < Weeks; week++)
        {
            var whole = new TimeRange(_handoff.At(week), _handoff.At(week + 1));
            while (from < timeline.Held.Count && timeline.Held[from].During.End <= whole.Start)
            {
                from++;
            }

            var parts = timeline.Held.Skip(from)
                .TakeWhile(held => held.During.Start < whole.End)
                .Select(held => held with { During = held.During.Intersect(whole)!.Value })
                .ToList();
            if (parts.Count > 0)
            {
                cells[week] = new Cell(parts, parts.Sum(part => part.During.Length.Ticks) == whole.Length.Ticks);
            }
        }

        return cells;
    }

    /// <param name="Parts">Whoever has the duty, one after the other.</param>
    /// <param name="IsWhole">All of the week is told.</param>
    public sealed record Cell(IReadOnlyList<Held> Parts, bool IsWhole)
    {
        public bool IsOnes => Parts.Count == 1;

        /// <summary>Whoever has most of it.</summary>
        public EngineerId? Holder { get; } = Parts.GroupBy(part => part.Who).MaxBy(own => own.Sum(part => part.During.Length.Ticks))!.Key;
    }
}
