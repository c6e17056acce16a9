using OnCallBot.Domain.Rotations;

namespace OnCallBot.Scheduling;

/// <summary>A rotation's handoffs.</summary>
internal sealed record HandoffTimetable(Rotation Rotation) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after) => Rotation.TurnAt(after).During.End;
}
