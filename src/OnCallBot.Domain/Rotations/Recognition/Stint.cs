using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>Somebody else's word that somebody is on call for something, before the rotation behind it is known.</summary>
/// <param name="Level">Of several at one time the highest holds the duty.</param>
/// <param name="Place">Where it is said.</param>
public sealed record Stint(DutyId Duty, EngineerId Who, TimeRange During, int Level, Place Place);
