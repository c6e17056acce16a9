using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>A week in which an engineer has several duties at the same time.</summary>
public sealed record DoubleDuty(Turn Turn, ValueList<Shift> Shifts);
