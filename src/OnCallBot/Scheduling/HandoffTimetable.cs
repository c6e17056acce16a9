using OnCallBot.Domain.Rotations;

namespace OnCallBot.Scheduling;

/// <summary>A rotation's handoffs, or so long before each of them.</summary>
/// <param name="Days">Whole days ahead, at the same time of day.</param>
internal sealed record HandoffTimetable(Rotation Rotation, int Days = 0) : ITimetable
{
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var handoff = Rotation.TurnAt(after).During.End;
        while (Ahead(handoff) <= after)
        {
            handoff = Rotation.TurnAt(handoff).During.End;
        }

        return Ahead(handoff);
    }

    private DateTimeOffset Ahead(DateTimeOffset handoff)
    {
        if (Days == 0)
        {
            return handoff;
        }

        var local = Domain.Time.LocalTimes.In(handoff, Rotation.Zone);

        return Domain.Time.LocalTimes.At(DateOnly.FromDateTime(local.DateTime).AddDays(-Days), TimeOnly.FromDateTime(local.DateTime), Rotation.Zone);
    }
}
