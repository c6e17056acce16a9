using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>What an engineer carries of one duty.</summary>
/// <param name="Shifts">The shifts, and the parts of shifts, behind the number.</param>
public sealed record DutyLoad(Duty Duty, ValueList<Shift> Shifts)
{
    /// <summary>In how many weeks they have it; a part counts as its shift.</summary>
    public int Count => Shifts.Select(shift => shift.Turn.During.Start).Distinct().Count();
}
