using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Reminders;

/// <summary>A shift with days in it that its holder has off.</summary>
/// <param name="Days">In order, by the holder's own clock.</param>
public sealed record ShiftConflict(Shift Shift, EngineerId Holder, ValueList<DayOff> Days)
{
    /// <summary>The shifts that share time with the range, by time.</summary>
    public static IEnumerable<ShiftConflict> In(TeamState team, Rotation rotation, TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        return team.ShiftsIn(rotation.Id, range).Select(shift => Find(team, rotation, shift)).OfType<ShiftConflict>();
    }

    /// <summary>
    /// The shift, or null: no day off lies in it. Who took it by a swap took the holidays with it, and who gave some of them away keeps the rest; leave is in the way all the same.
    /// </summary>
    public static ShiftConflict? Find(TeamState team, Rotation rotation, Shift shift)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(shift);

        if (shift.Holder is not { } holder || team.Engineers.GetValueOrDefault(holder) is not { HasLeft: false })
        {
            return null;
        }

        var days = DaysOff.Of(team, rotation, holder, shift.During);
        if (days.Count > 0 && (shift.Override?.Swap is not null || FindShared(team, rotation, shift, holder) is not null))
        {
            days = [.. days.Where(day => day.Leave is not null)];
        }

        return days.Count == 0 ? null : new ShiftConflict(shift, holder, days.ToValueList());
    }

    /// <summary>The swap by which somebody gave away a part of what the shift is the rest of, with days in it that they have off; or null.</summary>
    private static Swap? FindShared(TeamState team, Rotation rotation, Shift shift, EngineerId holder) => shift.During == shift.Turn.During
        ? null
        : team.Swaps.FirstOrDefault(swap => swap.Status == SwapStatus.Approved && swap.Rotation == rotation.Id && swap.Legs.Any(leg =>
            leg.From == holder && leg.Duty == shift.Duty.Id && leg.During.Overlaps(shift.Turn.During) && DaysOff.Of(team, rotation, holder, leg.During).Count > 0));
}
