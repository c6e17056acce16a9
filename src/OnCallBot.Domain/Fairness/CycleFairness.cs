using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>How a table shares its duties out over one cycle: each duty, and all that watch an area together.</summary>
/// <param name="All">By duty in the table's order, then all areas together, where there are several.</param>
public sealed record CycleFairness(int Weeks, ValueList<DutyCount> All)
{
    public bool IsFair => All.All(count => count.IsFair);

    /// <summary>The counts that break it, the widest apart first.</summary>
    public IEnumerable<DutyCount> Breaking => All.Where(count => !count.IsFair).OrderByDescending(count => count.Spread);

    public static CycleFairness Of(RotationTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        // Who is named first in a week has the duty; a second name is a finding of its own.
        var held = table.Weeks
            .SelectMany(week => table.Duties.Select(duty => (Duty: duty, Engineer: week.FindHolder(duty.Id))))
            .Where(cell => cell.Engineer is not null)
            .Select(cell => (cell.Duty, Engineer: cell.Engineer!.Value))
            .ToList();
        var engineers = table.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct().ToList();
        var counts = table.Duties.Select(duty => Count(duty, held.Where(cell => cell.Duty == duty).Select(cell => cell.Engineer))).ToList();
        if (table.Duties.Count(duty => !duty.IsBackup) > 1)
        {
            counts.Add(Count(null, held.Where(cell => !cell.Duty.IsBackup).Select(cell => cell.Engineer)));
        }

        return new CycleFairness(table.Weeks.Count, counts.ToValueList());

        DutyCount Count(Duty? duty, IEnumerable<People.EngineerId> holders)
        {
            var byEngineer = holders.CountBy(engineer => engineer).ToDictionary();

            return new DutyCount(duty, engineers.Select(engineer => new EngineerCount(engineer, byEngineer.GetValueOrDefault(engineer))).ToValueList());
        }
    }
}
