using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>A duty held for a stretch by someone other than the table says.</summary>
/// <param name="Number">Counts up over the whole store: of two that overlap, the higher one wins.</param>
/// <param name="Reason">In somebody's own words; null where none was given.</param>
/// <param name="FromFiles">It came with a team file, and goes when the file does not say it any more and it has not begun.</param>
/// <param name="Swap">The approved swap that made it; null: none did.</param>
public sealed record Override(
    long Number,
    RotationId Rotation,
    DutyId Duty,
    TimeRange During,
    EngineerId Holder,
    OverrideCause Cause,
    string? Reason,
    DateTimeOffset MadeAt,
    bool FromFiles = false,
    SwapId? Swap = null) : ITeamPart
{
    public PartKey Key => new(PartKind.Override, Number.ToString(CultureInfo.InvariantCulture));
}
