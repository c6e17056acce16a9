using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>How a table would come as near to fair as it can, with as few cells changed as that takes.</summary>
/// <param name="Changes">The cells, by week.</param>
/// <param name="Debts">What no change can mend: weeks that were served stay as they were.</param>
/// <param name="IsOptimal">A bound proves that nothing nearer to fair, and no fewer cells, would do; else it is the best that was found.</param>
public sealed record Mending(ValueList<TableChange> Changes, ValueList<CycleDebt> Debts, bool IsOptimal)
{
    /// <param name="served">The cycle's first weeks as they were; they stay.</param>
    public static Mending Find(RotationTable table, IReadOnlyList<RotationWeek> served)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(served);

        return MendingSearch.Find(table, served);
    }
}
