using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Holidays;

/// <summary>Who had which holiday the year before: nobody should have the same one twice running.</summary>
public sealed class HolidayMemory(TeamState team, Rotation rotation)
{
    // A year ago, give or take: Easter moves by five weeks, and the moon's year is eleven days shorter.
    private const int AtMost = 402;
    private const int AtLeast = 328;

    private readonly Dictionary<TimeRange, ILookup<EngineerId, DutyId>> _held = [];

    /// <summary>The same holiday of theirs the year before, or null: there was none since the rotation began.</summary>
    public Holiday? FindBefore(EngineerId engineer, Holiday holiday)
    {
        ArgumentNullException.ThrowIfNull(holiday);

        return DaysOff.HolidaysOf(team, engineer, new DayRange(holiday.Day.AddDays(-AtMost), holiday.Day.AddDays(-AtLeast)))
            .LastOrDefault(before => before.Name == holiday.Name && before.Day >= rotation.Tables[0].FirstDay);
    }

    /// <summary>They were on call on the same holiday the year before.</summary>
    public bool HadBefore(EngineerId engineer, Holiday holiday) => FindBefore(engineer, holiday) is { } before && DutiesOn(before.Day, engineer).Any();

    /// <summary>What an engineer holds on a day, by their own clock.</summary>
    public IEnumerable<DutyId> DutiesOn(DateOnly day, EngineerId engineer) => HeldOn(day, engineer)[engineer];

    /// <summary>By whom something is held on that day of somebody's.</summary>
    public ILookup<EngineerId, DutyId> HeldOn(DateOnly day, EngineerId engineer)
    {
        var range = new DayRange(day, day).In(team.Engineers.GetValueOrDefault(engineer)?.Zone ?? rotation.Zone);
        if (!_held.TryGetValue(range, out var held))
        {
            _held[range] = held = team.ShiftsIn(rotation.Id, range).Where(shift => shift.Holder is not null).ToLookup(shift => shift.Holder!.Value, shift => shift.Duty.Id);
        }

        return held;
    }
}
