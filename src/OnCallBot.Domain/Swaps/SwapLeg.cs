using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>One shift, or whole days of it, that goes from one engineer to another.</summary>
/// <param name="To">Null: whoever of the rotation takes it first.</param>
public sealed record SwapLeg(DutyId Duty, TimeRange During, EngineerId From, EngineerId? To);
