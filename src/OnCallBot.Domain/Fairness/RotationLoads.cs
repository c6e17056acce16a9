using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Fairness;

/// <summary>What everybody in a rotation carries over a window: what was held and, from now on, what is planned.</summary>
/// <param name="During">The window's weeks, from handoff to handoff: those that begin in it.</param>
/// <param name="Weeks">How many those are.</param>
/// <param name="Begun">How many of them have begun.</param>
/// <param name="Engineers">Everybody whom the table names, in its order, then others who carry something.</param>
public sealed record RotationLoads(Rotation Rotation, FairnessWindow Window, TimeRange During, int Weeks, int Begun, ValueList<EngineerLoad> Engineers)
{
    private static readonly TimeOnly Noon = new(12, 0);

    public EngineerLoad? Find(EngineerId engineer) => Engineers.FirstOrDefault(load => load.Engineer == engineer);

    public static RotationLoads Of(TeamState team, Rotation rotation, FairnessWindow window, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var range = RangeOf(rotation, window, now);
        var turns = rotation.TurnsIn(range).Where(turn => range.Contains(turn.During.Start)).ToList();
        var during = turns.Count == 0 ? range : new TimeRange(turns[0].During.Start, turns[^1].During.End);
        var shifts = turns.Count == 0 ? [] : team.ShiftsIn(rotation.Id, during).ToList();
        var held = shifts.Where(shift => shift.Holder is not null).ToLookup(shift => shift.Holder!.Value);
        var ledger = team.Ledger.Where(line => line.Rotation == rotation.Id).ToLookup(line => line.Engineer);
        var undone = ledger.SelectMany(lines => lines).Where(line => line.Kind == LedgerKind.Undone).Select(line => line.Swap).ToHashSet();
        var duties = turns.SelectMany(turn => turn.Table.Duties).DistinctBy(duty => duty.Id).ToList();
        var engineers = rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(assignment => assignment.Engineer)
            .Concat(shifts.Select(shift => shift.Holder).OfType<EngineerId>())
            .Concat(ledger.Where(lines => lines.Sum(line => line.Days) != 0).Select(lines => lines.Key))
            .Distinct();

        return new RotationLoads(rotation, window, during, turns.Count, turns.Count(turn => turn.During.Start <= now), engineers.Select(Load).ToValueList());

        EngineerLoad Load(EngineerId engineer)
        {
            var own = held[engineer].ToList();
            var lines = ledger[engineer].Where(line => during.Contains(line.During.Start) && !undone.Contains(line.Swap)).ToLookup(line => line.Kind);

            return new EngineerLoad(
                engineer,
                duties.Select(duty => new DutyLoad(duty, own.Where(shift => shift.Duty.Id == duty.Id).ToValueList())).ToValueList(),
                WeekendDays(own, rotation.Zone).ToValueList(),
                DoubleDuties(own).ToValueList(),
                lines[LedgerKind.Given].ToValueList(),
                lines[LedgerKind.Taken].ToValueList(),
                HolidaysWorked(team, rotation, engineer, own).ToValueList(),
                team.HolidayLedgerOf(rotation.Id, engineer).Where(line => during.Contains(line.During.Start)).ToValueList(),
                ledger[engineer].GroupBy(line => line.Other).Select(group => new Balance(group.Key, group.ToValueList())).OrderByDescending(balance => Math.Abs(balance.Days)).ToValueList());
        }
    }

    /// <summary>The running cycle, or the calendar quarter or year, around a moment.</summary>
    public static TimeRange RangeOf(Rotation rotation, FairnessWindow window, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rotation);

        if (window == FairnessWindow.Cycle)
        {
            var table = rotation.TurnAt(now).Table;
            var first = table.TurnAt(now);
            first -= table.WeekOf(first);

            return new TimeRange(table.Handoff(first), table.Handoff(first + table.Weeks.Count));
        }

        var today = now.DateIn(rotation.Zone);
        var months = window == FairnessWindow.Quarter ? 3 : 12;
        var start = new DateOnly(today.Year, today.Month - ((today.Month - 1) % months), 1);

        return new TimeRange(start.StartIn(rotation.Zone), start.AddMonths(months).StartIn(rotation.Zone));
    }

    private static IEnumerable<WeekendDay> WeekendDays(List<Shift> own, TimeZoneInfo zone) => own
        .SelectMany(shift => DaysOf(shift, zone).Select(day => (Day: day, Shift: shift)))
        .GroupBy(one => one.Day, one => one.Shift)
        .OrderBy(group => group.Key)
        .Select(group => new WeekendDay(group.Key, group.ToValueList()));

    private static IEnumerable<HolidayWorked> HolidaysWorked(TeamState team, Rotation rotation, EngineerId engineer, List<Shift> own) => own
        .SelectMany(shift => DaysOff.Of(team, rotation, engineer, shift.During).Where(day => day.Holiday is not null || day.IsCompanyDay).Select(day => (Day: day, Shift: shift)))
        .GroupBy(one => one.Day.Day)
        .OrderBy(group => group.Key)
        .Select(group => new HolidayWorked(group.First().Day, group.Select(one => one.Shift).ToValueList()));

    private static IEnumerable<DateOnly> DaysOf(Shift shift, TimeZoneInfo zone)
    {
        for (var day = shift.During.Start.DateIn(zone); day.At(Noon, zone) < shift.During.End; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && shift.During.Contains(day.At(Noon, zone)))
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<DoubleDuty> DoubleDuties(List<Shift> own) => own
        .GroupBy(shift => shift.Turn.During.Start)
        .Select(week => week.Where(shift => week.Any(other => other.Duty.Id != shift.Duty.Id && other.During.Overlaps(shift.During))).ToList())
        .Where(together => together.Count > 0)
        .Select(together => new DoubleDuty(together[0].Turn, together.ToValueList()));
}
