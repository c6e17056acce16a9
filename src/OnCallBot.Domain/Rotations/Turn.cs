using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>One week of a rotation as it falls on the calendar: from one handoff to the next.</summary>
/// <param name="WeekIndex">Which row of the table, counted from 0.</param>
public sealed record Turn(RotationTable Table, int WeekIndex, TimeRange During)
{
    public RotationWeek Week => Table.Weeks[WeekIndex];
}
