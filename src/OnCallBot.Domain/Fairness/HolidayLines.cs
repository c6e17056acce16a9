using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Fairness;

/// <summary>What enters the ledger of the holidays that are kept and swapped.</summary>
internal static class HolidayLines
{
    /// <summary>The credit for keeping a shift; none where no holiday lies in it.</summary>
    public static IEnumerable<Change> Kept(TeamState team, ShiftConflict conflict, DateTimeOffset now) => Numbered(
        team,
        Line(team, conflict.Shift.Rotation, conflict.Holder, LedgerKind.Kept, conflict.Shift.Duty.Id, conflict.Shift.During, swap: null, now));

    /// <summary>Whoever gives is rid of holidays of theirs, and of the credit for keeping them; whoever takes works on theirs.</summary>
    public static IEnumerable<Change> Swapped(TeamState team, Swap swap, DateTimeOffset now) => Numbered(team, swap.Legs.SelectMany(leg =>
    {
        var given = Line(team, swap.Rotation, leg.From, LedgerKind.Given, leg.Duty, leg.During, swap.Id, now).ToList();
        var credit = team.HolidayLedgerOf(swap.Rotation, leg.From).Where(line => line.Kind == LedgerKind.Kept && line.Duty == leg.Duty && line.During.Overlaps(leg.During)).Sum(line => line.Weight);

        return given.Where(_ => credit > 0).Select(line => line with { Kind = LedgerKind.Kept, Weight = -Math.Min(credit, -line.Weight) })
            .Concat(given)
            .Concat(Line(team, swap.Rotation, leg.To!.Value, LedgerKind.Taken, leg.Duty, leg.During, swap.Id, now));
    }));

    /// <summary>The lines that balance those of a swap which is reverted: who kept the shift before keeps it again.</summary>
    public static IEnumerable<Change> Undone(TeamState team, Swap swap, DateTimeOffset now) => Numbered(team, team.HolidayLedger
        .Where(line => line.Swap == swap.Id)
        .Select(line => line with { Kind = line.Kind == LedgerKind.Kept ? LedgerKind.Kept : LedgerKind.Undone, Weight = -line.Weight, MadeAt = now }));

    private static IEnumerable<HolidayLine> Line(TeamState team, RotationId rotation, EngineerId engineer, LedgerKind kind, DutyId duty, TimeRange during, SwapId? swap, DateTimeOffset now)
    {
        var days = DaysOff.Of(team, team.Rotations[rotation], engineer, during).Where(day => day.Holiday is not null || day.IsCompanyDay).ToList();
        var weight = DaysOff.Weight(days);

        return weight == 0 ? [] :
        [
            new HolidayLine(0, rotation, engineer, kind, kind == LedgerKind.Given ? -weight : weight, days.Select(day => new CreditedDay(day.Day, day.Holiday?.Name)).ToValueList(), duty, during, swap, now),
        ];
    }

    private static IEnumerable<Change> Numbered(TeamState team, IEnumerable<HolidayLine> lines) =>
        lines.Select((line, index) => new Change.Put(line with { Number = team.NextHolidayLineNumber + index }));
}
