using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Reminders;

/// <summary>Days of a shift on which everybody in the rotation is off, so that nobody could take them and be free: the shift can be split.</summary>
/// <param name="First">The days of the first part, by the rotation's calendar; null: it is too short to be split.</param>
/// <param name="Last">Those of the other.</param>
public sealed record SharedDaysOff(ValueList<DateOnly> Days, DayRange? First, DayRange? Last)
{
    /// <summary>Null: on each of the holder's days off somebody is at work.</summary>
    public static SharedDaysOff? Find(TeamState team, Rotation rotation, ShiftConflict conflict)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        ArgumentNullException.ThrowIfNull(conflict);

        var others = rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Distinct()
            .Where(engineer => engineer != conflict.Holder && SwapChecks.IsMember(team, rotation.Id, engineer)).ToList();
        var shared = conflict.Days.Select(day => day.Day).ToHashSet();
        foreach (var other in others.TakeWhile(_ => shared.Count > 0))
        {
            shared.IntersectWith(DaysOff.Of(team, rotation, other, conflict.Shift.During).Select(day => day.Day));
        }

        return others.Count == 0 || shared.Count == 0 ? null : Split([.. shared.Order()], conflict.Shift.During, rotation.Zone);
    }

    /// <summary>So that either part has some of the days, where there are several; else in the middle.</summary>
    private static SharedDaysOff Split(List<DateOnly> shared, TimeRange during, TimeZoneInfo zone)
    {
        var (first, last) = (during.Start.DateIn(zone), during.End.AddTicks(-1).DateIn(zone));
        if (first == last)
        {
            return new SharedDaysOff(shared.ToValueList(), First: null, Last: null);
        }

        var within = shared.FindAll(day => first <= day && day < last);
        var cut = within.Count > 0 && shared.Count > 1 ? within[(within.Count - 1) / 2] : first.AddDays((last.DayNumber - first.DayNumber - 1) / 2);

        return new SharedDaysOff(shared.ToValueList(), new DayRange(first, cut), new DayRange(cut.AddDays(1), last));
    }
}
