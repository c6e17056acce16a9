using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Findings;

public sealed record LeaveConflict(EngineerId Engineer, Duty Duty, TimeRange During, DayRange Leave);
