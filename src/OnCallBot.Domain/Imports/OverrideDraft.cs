using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>An override as a file has it, in the rotation's local time.</summary>
public sealed record OverrideDraft(
    DutyId Duty,
    WallMoment From,
    WallMoment To,
    EngineerId Holder,
    OverrideCause Cause,
    string? Reason,
    Place Place);
