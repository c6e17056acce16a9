using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.ShiftReminders;

/// <summary>Who is told of what begins for them in a rotation, and when that is.</summary>
public sealed record ShiftReminder(RotationId Rotation, EngineerId Holder, DateTimeOffset Begins);
