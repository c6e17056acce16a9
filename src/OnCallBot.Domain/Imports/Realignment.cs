using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

/// <summary>Where an import moves the handoffs from which and to which shifts to come are held.</summary>
/// <param name="from">The first handoff after the moment of the import: what begins before it stays.</param>
internal sealed class Realignment(Rotation before, Rotation after, DateTimeOffset from)
{
    /// <summary>The stretch with its handoffs moved; as it was where it has begun, or where nothing would be left of it.</summary>
    public TimeRange Of(TimeRange during)
    {
        if (during.Start < from)
        {
            return during;
        }

        var (start, end) = (Nearest(during.Start), Nearest(during.End));

        return start < end ? new TimeRange(start, end) : during;
    }

    /// <summary>Where a handoff has gone; a moment that was no handoff stays.</summary>
    private DateTimeOffset Nearest(DateTimeOffset moment)
    {
        if (before.TurnAt(moment).During.Start != moment)
        {
            return moment;
        }

        // By the table alone: the moment from which it holds cuts a turn short, and is no handoff of its.
        var turn = after.Latest.TurnAt(moment);
        var (start, end) = (after.Latest.Handoff(turn), after.Latest.Handoff(turn + 1));
        var nearest = moment - start <= end - moment ? start : end;

        return nearest < from ? from : nearest;
    }
}
