using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>A rotation's table as the files have it. What is null they do not say.</summary>
/// <param name="LikelyZone">The zone to take where none is said and none was taken before.</param>
/// <param name="Weeks">At least one; a team without a table has one week that names nobody.</param>
public sealed record ScheduleDraft(
    DateOnly? FirstDay,
    TimeOnly? HandoffTime,
    TimeZoneInfo? Zone,
    TimeZoneInfo LikelyZone,
    ValueList<Duty> Duties,
    ValueList<RotationWeek> Weeks,
    Place Place);
