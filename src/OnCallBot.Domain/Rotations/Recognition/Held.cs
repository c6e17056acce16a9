using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>A stretch for which one person has a duty, or nobody.</summary>
/// <param name="Who">Null: nobody is told.</param>
/// <param name="Place">Where that is said; of nobody, where the one before is.</param>
public sealed record Held(DutyId Duty, TimeRange During, EngineerId? Who, Place Place);
