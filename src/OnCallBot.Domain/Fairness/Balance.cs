using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Fairness;

/// <summary>What stands between an engineer and one other, over all time.</summary>
/// <param name="Lines">The engineer's lines of the ledger behind the number.</param>
public sealed record Balance(EngineerId Other, ValueList<LedgerEntry> Lines)
{
    /// <summary>In days of duty. Positive: the other owes them; negative: they owe the other.</summary>
    public int Days => Lines.Sum(line => line.Days);
}
