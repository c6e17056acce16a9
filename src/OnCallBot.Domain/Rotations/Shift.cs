using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>One duty held by one engineer without a break: a whole turn, or what overrides leave of it.</summary>
/// <param name="Holder">Null: nobody, because the table names nobody. Never hidden.</param>
/// <param name="Scheduled">Whom the table names.</param>
/// <param name="Override">Why the holder is another; null where the table holds.</param>
public sealed record Shift(RotationId Rotation, Duty Duty, Turn Turn, TimeRange During, EngineerId? Holder, EngineerId? Scheduled, Override? Override);
