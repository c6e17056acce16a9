namespace OnCallBot.Domain.Fairness;

/// <summary>
/// The quick way to a better table: within a week, two people trade what they have, as long as that helps. It starts from the table
/// as it is and, where that gets stuck, from one that gives each duty in turn to whoever has had it least.
/// </summary>
/// <param name="open">The first week that may change, counted from 0.</param>
internal sealed class MendingClimb(DutyGrid original, int open, Func<DutyGrid, MendingCost> costOf)
{
    private const int MostWork = 4_000_000;

    private readonly int _mostTrades = MostWork / ((original.Rows * original.Engineers.Count) + (original.Weeks * original.Duties.Count));

    public DutyGrid Run()
    {
        var near = Climb(original.Copy());
        if (costOf(near).Unfair == 0)
        {
            return near;
        }

        var far = Climb(DutyByDuty());

        return costOf(far).IsBelow(costOf(near)) ? far : near;
    }

    private DutyGrid Climb(DutyGrid grid)
    {
        var cost = costOf(grid);
        var tried = 0;
        for (var isBetter = true; isBetter;)
        {
            isBetter = false;
            for (var week = open; week < grid.Weeks; week++)
            {
                for (var one = 0; one < grid.Engineers.Count; one++)
                {
                    for (var other = one + 1; other < grid.Engineers.Count; other++)
                    {
                        if (++tried > _mostTrades)
                        {
                            return grid;
                        }

                        Trade(grid, week, one, other);
                        var traded = costOf(grid);
                        if (traded.IsBelow(cost))
                        {
                            (cost, isBetter) = (traded, true);
                        }
                        else
                        {
                            Trade(grid, week, one, other);
                        }
                    }
                }
            }
        }

        return grid;
    }

    private static void Trade(DutyGrid grid, int week, int one, int other)
    {
        for (var duty = 0; duty < grid.Duties.Count; duty++)
        {
            if (grid[week, duty] == one)
            {
                grid.Set(week, duty, other);
            }
            else if (grid[week, duty] == other)
            {
                grid.Set(week, duty, one);
            }
        }
    }

    private DutyGrid DutyByDuty()
    {
        var grid = original.Copy();
        var decided = new int[grid.Duties.Count, grid.Engineers.Count];
        for (var week = 0; week < grid.Weeks; week++)
        {
            // In each week the duties of the original go to the same people: only who has which is new.
            var free = Enumerable.Range(0, grid.Duties.Count).Select(duty => original[week, duty]).Where(holder => holder != DutyGrid.Nobody).ToList();
            for (var duty = grid.Duties.Count - 1; duty >= 0; duty--)
            {
                if (original[week, duty] == DutyGrid.Nobody)
                {
                    continue;
                }

                var holder = week < open ? original[week, duty] : free.MinBy(one => decided[duty, one]);
                free.Remove(holder);
                grid.Set(week, duty, holder);
                decided[duty, holder]++;
            }
        }

        return grid;
    }
}
