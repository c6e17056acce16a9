using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>One line of the fairness ledger. Lines are added and never edited; those of one swap sum to zero.</summary>
/// <param name="Number">Counts up over the whole store.</param>
/// <param name="Days">Days of duty, as the rotation's calendar has them: positive for who carries more, negative for who carries less.</param>
/// <param name="Other">From whom, or to whom.</param>
public sealed record LedgerEntry(
    long Number,
    RotationId Rotation,
    EngineerId Engineer,
    EngineerId Other,
    LedgerKind Kind,
    int Days,
    DutyId Duty,
    TimeRange During,
    SwapId Swap,
    DateTimeOffset MadeAt) : ITeamPart
{
    public PartKey Key => new(PartKind.LedgerEntry, Number.ToString(CultureInfo.InvariantCulture));
}
