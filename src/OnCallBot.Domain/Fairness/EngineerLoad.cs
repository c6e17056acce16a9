using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;

namespace OnCallBot.Domain.Fairness;

/// <summary>What one engineer carries over a window, each number by the entries behind it.</summary>
/// <param name="Duties">Every duty of the window, in the table's order, those with no shift too.</param>
/// <param name="Given">The ledger's lines of shifts in the window that others took, without those undone.</param>
/// <param name="Taken">The ledger's lines of shifts in the window that they took, without those undone.</param>
/// <param name="HolidaysWorked">Holidays of their own on which they are on call, in order.</param>
/// <param name="HolidayLines">The ledger's lines about holidays in shifts of the window.</param>
/// <param name="Balances">What stands between them and others, the widest first. It carries over from window to window.</param>
public sealed record EngineerLoad(
    EngineerId Engineer,
    ValueList<DutyLoad> Duties,
    ValueList<WeekendDay> WeekendDays,
    ValueList<DoubleDuty> DoubleDuties,
    ValueList<LedgerEntry> Given,
    ValueList<LedgerEntry> Taken,
    ValueList<HolidayWorked> HolidaysWorked,
    ValueList<HolidayLine> HolidayLines,
    ValueList<Balance> Balances)
{
    /// <summary>Shifts that watch an area.</summary>
    public int Primary => Duties.Where(duty => !duty.Duty.IsBackup).Sum(duty => duty.Count);

    public int Backup => Duties.Where(duty => duty.Duty.IsBackup).Sum(duty => duty.Count);

    public int Shifts => Primary + Backup;

    /// <summary>What the holidays count for on which they are on call: each once, also where the day in its place is theirs too.</summary>
    public decimal HolidayWeight => DaysOff.Weight(HolidaysWorked.Select(one => one.Day));

    /// <summary>What the ledger credits for holidays; below zero: they are rid of so much.</summary>
    public decimal HolidayCredit => HolidayLines.Sum(line => line.Weight);

    /// <summary>Days of duty that others owe them; below zero: that they owe.</summary>
    public int Owed => Balances.Sum(balance => balance.Days);
}
