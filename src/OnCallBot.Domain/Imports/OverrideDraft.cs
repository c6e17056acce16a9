using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

/// <summary>An override as a file has it, in the rotation's local time.</summary>
/// <param name="During">Where the moments themselves are said, as in calendars: then the local times do not count.</param>
public sealed record OverrideDraft(
    DutyId Duty,
    WallMoment From,
    WallMoment To,
    EngineerId Holder,
    OverrideCause Cause,
    string? Reason,
    Place Place,
    TimeRange? During = null)
{
    /// <summary>When it holds, or null where the clocks leave nothing of it.</summary>
    public TimeRange? FindDuring(RotationTable table)
    {
        ArgumentNullException.ThrowIfNull(table);

        if (During is not null)
        {
            return During;
        }

        var start = From.Day.At(From.Time ?? table.HandoffTime, table.Zone);
        var end = To.Day.At(To.Time ?? table.HandoffTime, table.Zone);

        return start < end ? new TimeRange(start, end) : null;
    }
}
