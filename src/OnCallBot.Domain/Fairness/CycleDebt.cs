using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>By how many shifts of a duty an engineer's cycle stays outside what is fair.</summary>
/// <param name="Duty">Null: all duties that watch an area, together.</param>
/// <param name="Shifts">Positive: so many more than fair; negative: so many less.</param>
public sealed record CycleDebt(Duty? Duty, EngineerId Engineer, int Shifts);
