using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

public sealed record HeldShift(DutyId Duty, string DutyName, TimeRange During);
