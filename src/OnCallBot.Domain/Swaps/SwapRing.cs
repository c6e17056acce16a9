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

    /// <summary>
    /// The ring whose shifts come first, or null: a pair works, or no ring does either. Nobody gets leave, double duty or time of the shift that is
    /// given in return.
    /// </summary>
    public static SwapRing? Find(TeamState team, Rotation rotation, EngineerId requester, DutyId duty, TimeRange during, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var end = during.End > now + Ahead ? during.End : now + Ahead;
        var shifts = team.ShiftsIn(rotation.Id, new TimeRange(now, end)).Where(shift => shift.Holder is not null).ToList();
        var held = shifts.ToLookup(shift => shift.Holder!.Value);
        var members = held.Select(group => group.Key).Where(one => one != requester && SwapChecks.IsMember(team, rotation.Id, one)).ToHashSet();

        // Of a shift that reaches past the end it is not known who holds what beside it.
        var ahead = shifts.Where(shift => members.Contains(shift.Holder!.Value) && shift.During.Start > now && shift.During.End <= end).OrderBy(shift => shift.During.Start).ToList();
        var firsts = ahead.FindAll(shift => CanTake(shift.Holder!.Value, during, shift));
        var lasts = ahead.FindAll(shift => CanTake(requester, shift.During, gives: null)); // Nor do they want the time back that they give.
        if (firsts.Intersect(lasts).Any())
        {
            return null;
        }

        foreach (var first in firsts)
        {
            if (lasts.Find(last => last.Holder != first.Holder && CanTake(last.Holder!.Value, first.During, last)) is { } last)
            {
                return new SwapRing(first.Holder!.Value, first, last.Holder!.Value, last);
            }
        }

        return null;

        // What they give away by the swap does not stand in their way.
        bool CanTake(EngineerId engineer, TimeRange range, Shift? gives) =>
            held[engineer].All(shift => shift == gives || !shift.During.Overlaps(range)) && SwapShifts.FindLeave(team, rotation.Id, engineer, range) is null;
    }
}
