using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>Who might take a shift, best first.</summary>
public static class SwapCandidates
{
    private const int HalfYearDays = 182;

    /// <summary>
    /// Everybody else in the rotation: the available before those with holidays of theirs, who did not have the same one the year before first, these before those on leave, those with one duty
    /// before those with two, among these the Backup holder first, then who carries least, of a holiday who is credited least for holidays, then who rests longest around it.
    /// </summary>
    public static IReadOnlyList<SwapCandidate> Of(TeamState team, Rotation rotation, EngineerId requester, TimeRange during)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var shifts = team.ShiftsIn(rotation.Id, new TimeRange(during.Start.AddDays(-HalfYearDays), during.End.AddDays(HalfYearDays))).ToLookup(shift => shift.Holder);

        var memory = new HolidayMemory(team, rotation);
        var isHoliday = DaysOff.HolidaysIn(team, rotation, requester, during).Count > 0;

        return
        [
            .. rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(assignment => assignment.Engineer).Distinct()
                .Where(engineer => engineer != requester && SwapChecks.IsMember(team, rotation.Id, engineer))
                .Select(engineer => Look(team, rotation, requester, engineer, during, memory, [.. shifts[engineer]]))
                .OrderBy(one => one.Leave is null ? 0 : 1)
                .ThenBy(one => DaysOff.Weight(one.Holidays))
                .ThenBy(one => one.HadBefore.Count)
                .ThenBy(one => one.Together.Count)
                .ThenBy(one => one.IsBackup ? 0 : 1)
                .ThenBy(one => isHoliday ? one.HolidayCredit : 0)
                .ThenBy(one => one.Carried)
                .ThenBy(one => one.Balance)
                .ThenByDescending(one => one.RestDays)
                .ThenBy(one => one.Engineer.Value, StringComparer.Ordinal),
        ];
    }

    private static SwapCandidate Look(TeamState team, Rotation rotation, EngineerId requester, EngineerId engineer, TimeRange during, HolidayMemory memory, List<Shift> held)
    {
        var holidays = DaysOff.HolidaysIn(team, rotation, engineer, during);
        var lines = team.LedgerOf(rotation.Id, engineer).ToList();

        return new SwapCandidate(
            engineer,
            SwapShifts.FindLeave(team, rotation.Id, engineer, during),
            holidays,
            holidays.Where(holiday => memory.HadBefore(engineer, holiday)).ToValueList(),
            team.HolidayLedgerOf(rotation.Id, engineer).Sum(line => line.Weight),
            held.Where(shift => shift.During.Overlaps(during)).Select(shift => shift.Duty).DistinctBy(duty => duty.Id).ToValueList(),
            held.Sum(shift => SwapShifts.DaysOf(shift.During)),
            lines.Sum(line => line.Days),
            -lines.Where(line => line.Other == requester).Sum(line => line.Days),
            Rest(held, during, rotation.Zone));
    }

    private static int Rest(List<Shift> held, TimeRange during, TimeZoneInfo zone)
    {
        var rest = HalfYearDays;
        foreach (var shift in held)
        {
            var gap = shift.During.End <= during.Start ? WholeDays(shift.During.End, during.Start, zone)
                : shift.During.Start >= during.End ? WholeDays(during.End, shift.During.Start, zone)
                : 0;
            rest = Math.Min(gap, rest);
        }

        return rest;
    }

    /// <summary>By the clocks: from nine to nine is a day, whether or not they change in it.</summary>
    private static int WholeDays(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var days = to.DateIn(zone).DayNumber - from.DateIn(zone).DayNumber;

        return to.TimeIn(zone) < from.TimeIn(zone) ? Math.Max(0, days - 1) : days;
    }
}
