using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>A Saturday or a Sunday on which an engineer is on call.</summary>
/// <param name="Shifts">What they hold at noon of that day: whoever hands over earlier or takes over later has the day off.</param>
public sealed record WeekendDay(DateOnly Day, ValueList<Shift> Shifts);
