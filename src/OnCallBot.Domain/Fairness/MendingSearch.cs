using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>
/// Looks for the smallest change that mends a table. A hill climb finds a first one; branch and bound then looks through all
/// that could be better, as far as a fixed amount of work goes: the answer to a table is always the same.
/// </summary>
internal sealed class MendingSearch
{
    private const int MostWork = 4_000_000;
    private const int MostCells = 2_000;

    private readonly DutyGrid _original;
    private readonly (int Least, int Most)[] _fair;
    private readonly int _open;
    private readonly int[] _mostAtOnce;
    private readonly int _mostSteps;
    private DutyGrid _best;
    private MendingCost _bestCost;
    private int _steps;

    private MendingSearch(DutyGrid original, int open)
    {
        _original = original;
        _open = open;
        _fair = [.. Enumerable.Range(0, original.Rows).Select(original.FairRange)];
        _mostAtOnce = [.. Enumerable.Range(0, original.Weeks).Select(week => MostAtOnce(original, week))];
        _mostSteps = original.Weeks * original.Duties.Count > MostCells ? 0 : MostWork / (original.Rows * original.Engineers.Count);
        _best = original;
        _bestCost = CostOf(original);
    }

    public static Mending Find(RotationTable table, IReadOnlyList<RotationWeek> served)
    {
        var grid = DutyGrid.Of(table, served);

        return grid.Engineers.Count == 0 ? new Mending([], [], IsOptimal: true) : new MendingSearch(grid, served.Count).Run();
    }

    private Mending Run()
    {
        Keep(new MendingClimb(_original, _open, CostOf).Run());
        var isProven = !CouldBeBetter(_original, _open, duty: -1, changes: 0)
            || Branch(_original.Copy(), new int[_original.Weeks, _original.Engineers.Count], _open, duty: 0, changes: 0);

        return new Mending(Changes().ToValueList(), Debts().ToValueList(), isProven);
    }

    /// <summary>Tries every holder for a cell and those after it, where that could still be better than the best.</summary>
    /// <param name="grid">Decided up to the cell, and as it was from there on.</param>
    /// <param name="busy">How often each engineer has been given something in each week.</param>
    /// <returns>Whether all was looked through.</returns>
    private bool Branch(DutyGrid grid, int[,] busy, int week, int duty, int changes)
    {
        if (week == grid.Weeks)
        {
            Keep(grid);
            return true;
        }

        if (duty == grid.Duties.Count)
        {
            return Branch(grid, busy, week + 1, 0, changes);
        }

        var was = _original[week, duty];
        if (was == DutyGrid.Nobody)
        {
            return Branch(grid, busy, week, duty + 1, changes);
        }

        for (var next = -1; next < grid.Engineers.Count; next++)
        {
            // Whoever has it now comes first: most cells stay.
            var engineer = next < 0 ? was : next;
            if (next == was || busy[week, engineer] == _mostAtOnce[week])
            {
                continue;
            }

            if (++_steps > _mostSteps)
            {
                return false;
            }

            var changed = engineer == was ? changes : changes + 1;
            grid.Set(week, duty, engineer);
            busy[week, engineer]++;
            var isThrough = !CouldBeBetter(grid, week, duty, changed) || Branch(grid, busy, week, duty + 1, changed);
            busy[week, engineer]--;
            grid.Set(week, duty, was);
            if (!isThrough)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A cell that changes brings a duty's count one shift nearer to fair at most: so much is the least that is still to come.</summary>
    private bool CouldBeBetter(DutyGrid grid, int week, int duty, int changes)
    {
        var (least, apart) = (0, 0);
        for (var row = 0; row < grid.Rows; row++)
        {
            var unfair = Unfair(grid, row);
            least += Math.Max(0, unfair - Ahead(row, week, duty));
            apart += grid.DutyOf(row) is null ? 0 : unfair;
        }

        // What stays unfair needs no cell.
        return least < _bestCost.Unfair
            || (least == _bestCost.Unfair && changes + Math.Max(0, apart - _bestCost.Unfair) < _bestCost.Changes);
    }

    /// <summary>How many cells that a row counts are not decided yet.</summary>
    private int Ahead(int row, int week, int duty)
    {
        var full = _original.Weeks - week - 1;

        return row < _original.Duties.Count
            ? full + (row > duty ? 1 : 0)
            : Enumerable.Range(0, _original.Duties.Count).Sum(one => _original.IsCountedTogether(one) ? full + (one > duty ? 1 : 0) : 0);
    }

    private void Keep(DutyGrid grid)
    {
        var cost = CostOf(grid);
        if (cost.IsBelow(_bestCost))
        {
            (_best, _bestCost) = (grid.Copy(), cost);
        }
    }

    private MendingCost CostOf(DutyGrid grid)
    {
        var (unfair, changes) = (0, 0);
        for (var row = 0; row < grid.Rows; row++)
        {
            unfair += Unfair(grid, row);
        }

        for (var week = _open; week < grid.Weeks; week++)
        {
            for (var duty = 0; duty < grid.Duties.Count; duty++)
            {
                changes += grid[week, duty] == _original[week, duty] ? 0 : 1;
            }
        }

        return new MendingCost(unfair, changes);
    }

    /// <summary>How many of a row's shifts would have to change hands.</summary>
    private int Unfair(DutyGrid grid, int row)
    {
        var (over, under) = (0, 0);
        for (var engineer = 0; engineer < grid.Engineers.Count; engineer++)
        {
            var outside = Outside(grid, row, engineer);
            over += Math.Max(0, outside);
            under += Math.Max(0, -outside);
        }

        return Math.Max(over, under);
    }

    private int Outside(DutyGrid grid, int row, int engineer)
    {
        var count = grid.CountOf(row, engineer);

        return count > _fair[row].Most ? count - _fair[row].Most : Math.Min(0, count - _fair[row].Least);
    }

    private IEnumerable<TableChange> Changes()
    {
        for (var week = _open; week < _best.Weeks; week++)
        {
            for (var duty = 0; duty < _best.Duties.Count; duty++)
            {
                if (_best[week, duty] != _original[week, duty])
                {
                    yield return new TableChange(week + 1, _best.Duties[duty], _best.Engineers[_original[week, duty]], _best.Engineers[_best[week, duty]]);
                }
            }
        }
    }

    private IEnumerable<CycleDebt> Debts() =>
        from row in Enumerable.Range(0, _best.Rows)
        from engineer in Enumerable.Range(0, _best.Engineers.Count)
        let outside = Outside(_best, row, engineer)
        where outside != 0
        select new CycleDebt(_best.DutyOf(row), _best.Engineers[engineer], outside);

    // One duty a week each, unless there are more duties than people or the week has it otherwise already.
    private static int MostAtOnce(DutyGrid grid, int week)
    {
        var holders = Enumerable.Range(0, grid.Duties.Count).Select(duty => grid[week, duty]).Where(holder => holder != DutyGrid.Nobody).ToList();

        return holders.CountBy(holder => holder).Select(pair => pair.Value).DefaultIfEmpty(1).Max();
    }
}
