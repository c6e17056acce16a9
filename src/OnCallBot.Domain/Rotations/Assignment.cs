using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Rotations;

public sealed record Assignment(DutyId Duty, EngineerId Engineer);
