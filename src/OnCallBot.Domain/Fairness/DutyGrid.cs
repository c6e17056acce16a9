using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>A table's cells as numbers, with the counts that fairness asks for: of every duty and, where several watch an area, of those together.</summary>
internal sealed class DutyGrid
{
    public const int Nobody = -1;

    private readonly int[][] _cells;
    private readonly int[][] _counts;

    private DutyGrid(int[][] cells, IReadOnlyList<EngineerId> engineers, IReadOnlyList<Duty> duties, int together)
    {
        (_cells, Engineers, Duties, Together) = (cells, engineers, duties, together);
        _counts = [.. Enumerable.Range(0, duties.Count + (together < 0 ? 0 : 1)).Select(_ => new int[engineers.Count])];
    }

    public IReadOnlyList<EngineerId> Engineers { get; }

    public IReadOnlyList<Duty> Duties { get; }

    public int Weeks => _cells.Length;

    /// <summary>The row of all areas together; below zero: there is none.</summary>
    private int Together { get; }

    /// <summary>A row of counts for each duty, then the one of all areas together, where there is one.</summary>
    public int Rows => _counts.Length;

    public int this[int week, int duty] => _cells[week][duty];

    /// <param name="served">The first weeks as they were; the table has the others.</param>
    public static DutyGrid Of(RotationTable table, IReadOnlyList<RotationWeek> served)
    {
        var weeks = table.Weeks.Select((week, index) => index < served.Count ? served[index] : week).ToList();
        var engineers = table.Weeks.Concat(weeks).SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct().ToList();
        var cells = weeks.Select(week => table.Duties.Select(duty => week.FindHolder(duty.Id) is { } holder ? engineers.IndexOf(holder) : Nobody).ToArray()).ToArray();
        var grid = new DutyGrid(cells, engineers, table.Duties, table.Duties.Count(duty => !duty.IsBackup) > 1 ? table.Duties.Count : -1);
        for (var week = 0; week < grid.Weeks; week++)
        {
            for (var duty = 0; duty < table.Duties.Count; duty++)
            {
                grid.Count(duty, cells[week][duty], 1);
            }
        }

        return grid;
    }

    public DutyGrid Copy()
    {
        var copy = new DutyGrid([.. _cells.Select(week => (int[])week.Clone())], Engineers, Duties, Together);
        for (var row = 0; row < Rows; row++)
        {
            _counts[row].CopyTo(copy._counts[row], 0);
        }

        return copy;
    }

    public void Set(int week, int duty, int engineer)
    {
        Count(duty, _cells[week][duty], -1);
        _cells[week][duty] = engineer;
        Count(duty, engineer, 1);
    }

    public int CountOf(int row, int engineer) => _counts[row][engineer];

    /// <summary>The duty that a row counts; null: all areas together.</summary>
    public Duty? DutyOf(int row) => row == Together ? null : Duties[row];

    public bool IsCountedTogether(int duty) => Together >= 0 && !Duties[duty].IsBackup;

    /// <summary>What a row's counts may be at least and at most, where it is fair.</summary>
    public (int Least, int Most) FairRange(int row)
    {
        var total = _counts[row].Sum();

        return (total / Engineers.Count, (total + Engineers.Count - 1) / Engineers.Count);
    }

    private void Count(int duty, int engineer, int more)
    {
        if (engineer == Nobody)
        {
            return;
        }

        _counts[duty][engineer] += more;
        if (IsCountedTogether(duty))
        {
            _counts[Together][engineer] += more;
        }
    }
}
