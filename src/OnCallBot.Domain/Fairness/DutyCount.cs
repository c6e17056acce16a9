using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>How one duty is shared out over a cycle.</summary>
/// <param name="Duty">Null: all duties that watch an area, together.</param>
/// <param name="Counts">Everybody whom the table names, in its order.</param>
public sealed record DutyCount(Duty? Duty, ValueList<EngineerCount> Counts)
{
    /// <summary>By how much the counts differ.</summary>
    public int Spread => Counts.Count == 0 ? 0 : Counts.Max(one => one.Count) - Counts.Min(one => one.Count);

    /// <summary>The arithmetic bound: what no table with as many weeks and people can be below.</summary>
    public int LeastSpread => Counts.Count == 0 || Counts.Sum(one => one.Count) % Counts.Count == 0 ? 0 : 1;

    /// <summary>A rotation is fair while no two counts differ by more than one.</summary>
    public bool IsFair => Spread <= 1;
}
