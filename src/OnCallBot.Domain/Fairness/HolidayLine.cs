using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Fairness;

/// <summary>One line of the fairness ledger's holidays. Lines are added and never edited.</summary>
/// <param name="Number">Counts up over the whole store.</param>
/// <param name="Weight">What their holidays in the shift count for: positive for who works on them, negative for who is rid of them.</param>
/// <param name="Holidays">Their holidays in the shift, the company's days among them.</param>
/// <param name="Swap">The swap by which it was given or taken; null: it was kept.</param>
public sealed record HolidayLine(
    long Number,
    RotationId Rotation,
    EngineerId Engineer,
    LedgerKind Kind,
    decimal Weight,
    ValueList<CreditedDay> Holidays,
    DutyId Duty,
    TimeRange During,
    SwapId? Swap,
    DateTimeOffset MadeAt) : ITeamPart
{
    public PartKey Key => new(PartKind.HolidayLine, Number.ToString(CultureInfo.InvariantCulture));
}
