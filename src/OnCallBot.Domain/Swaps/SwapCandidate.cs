using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Swaps;

/// <summary>Somebody who might take a shift, and what speaks for and against it.</summary>
/// <param name="Leave">Their leave in that time; null: none.</param>
/// <param name="Holidays">The days of their own calendar in that time on which people are off.</param>
/// <param name="HadBefore">Those of these holidays on which they were on call the year before too.</param>
/// <param name="HolidayCredit">What the ledger credits them for holidays that they kept or took; below zero: they are rid of so much.</param>
/// <param name="Together">What else they would hold in that time.</param>
/// <param name="Carried">Days of duty that they hold in the half year before and after, swaps included.</param>
/// <param name="Balance">Days that swaps left: below zero, they owe.</param>
/// <param name="OwesRequester">Days that they owe the requester by earlier swaps; below zero, the requester owes them.</param>
/// <param name="RestDays">Whole days free before and after, whichever is less.</param>
public sealed record SwapCandidate(EngineerId Engineer, Leave? Leave, ValueList<Holiday> Holidays, ValueList<Holiday> HadBefore, decimal HolidayCredit, ValueList<Duty> Together, int Carried, int Balance, int OwesRequester, int RestDays)
{
    public bool IsBackup => Together.Count > 0 && Together.All(duty => duty.IsBackup);
}
