using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>Three who each take the shift of the one before: where no two can swap without leave or double duty in the way.</summary>
/// <param name="First">Takes the shift that is given, and gives <paramref name="FromFirst"/> to the second.</param>
/// <param name="Second">Takes that, and gives <paramref name="FromSecond"/> to the requester.</param>
public sealed record SwapRing(EngineerId First, Shift FromFirst, EngineerId Second, Shift FromSecond)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(12 * 7);

    public ValueList<SwapLeg> Legs(EngineerId requester, DutyId duty, TimeRange during) =>
    [
        new SwapLeg(duty, during, requester, First),
        new SwapLeg(FromFirst.Duty.Id, FromFirst.During, First, Second),
        new SwapLeg(FromSecond.Duty.Id, FromSecond.During, Second, requester),
    ];

    /// <summary>The ring whose shifts come first, or null: a pair works, or no ring does either.</summary>
    public static SwapRing? Find(TeamState team, Rotation rotation, EngineerId requester, DutyId duty, TimeRange during, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var end = during.End > now + Ahead ? during.End : now + Ahead;
        var shifts = team.ShiftsIn(rotation.Id, new TimeRange(now, end)).Where(shift => shift.Holder is not null).ToList();
        var ahead = shifts.Where(shift => shift.During.Start > now && (shift.Duty.Id != duty || !shift.During.Overlaps(during))).OrderBy(shift => shift.During.Start).ToList();
        var members = ahead.Select(shift => shift.Holder!.Value).Distinct().Where(one => one != requester && SwapChecks.IsMember(team, rotation.Id, one)).ToList();
        var takers = members.Where(one => SwapShifts.FindLeave(team, rotation.Id, one, during) is null).ToHashSet();
        var firsts = ahead.Where(shift => takers.Contains(shift.Holder!.Value) && IsFree(shift.Holder.Value, during, shift)).ToList();
        var lasts = ahead.Where(shift => members.Contains(shift.Holder!.Value) && CanTake(requester, shift.During, but: null)).ToList();
        if (firsts.Intersect(lasts).Any())
        {
            return null;
        }

        foreach (var first in firsts)
        {
            var last = lasts.Find(last => last.Holder != first.Holder && CanTake(last.Holder!.Value, first.During, last));
            if (last is not null)
            {
                return new SwapRing(first.Holder!.Value, first, last.Holder!.Value, last);
            }
        }

        return null;

        bool CanTake(EngineerId engineer, TimeRange range, Shift? but) =>
            SwapShifts.FindLeave(team, rotation.Id, engineer, range) is null && IsFree(engineer, range, but);

        // What they give away by the swap does not stand in their way.
        bool IsFree(EngineerId engineer, TimeRange range, Shift? but) => !shifts.Exists(shift =>
            shift.Holder == engineer && shift != but && shift.During.Overlaps(range)
            && !(engineer == requester && shift.Duty.Id == duty && shift.During.Overlaps(during) && during.Start <= shift.During.Start && shift.During.End <= during.End));
    }
}
