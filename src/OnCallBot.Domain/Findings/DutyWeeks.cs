using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Findings;

/// <param name="Numbers">The weeks' numbers, counted from 1.</param>
public sealed record DutyWeeks(Duty Duty, ValueList<RotationWeek> Weeks, ValueList<int> Numbers);
