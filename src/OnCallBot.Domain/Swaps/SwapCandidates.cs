using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Swaps;

/// <summary>Who might take a shift, best first.</summary>
public static class SwapCandidates
{
    private static readonly TimeSpan HalfYear = TimeSpan.FromDays(182);

    /// <summary>
    /// Everybody else in the rotation: the available before those on leave, those with one duty before those with two, among these the Backup
    /// holder first, then who carries least, then who rests longest around it.
    /// </summary>
    public static IReadOnlyList<SwapCandidate> Of(TeamState team, Rotation rotation, EngineerId requester, TimeRange during)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(rotation);

        var shifts = team.ShiftsIn(rotation.Id, new TimeRange(during.Start - HalfYear, during.End + HalfYear)).ToLookup(shift => shift.Holder);
        var ledger = team.Ledger.Where(line => line.Rotation == rotation.Id).ToLookup(line => line.Engineer);

        return
        [
            .. rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(assignment => assignment.Engineer).Distinct()
                .Where(engineer => engineer != requester && SwapChecks.IsMember(team, rotation.Id, engineer))
                .Select(engineer => Look(team, rotation, requester, engineer, during, [.. shifts[engineer]], [.. ledger[engineer]]))
                .OrderBy(one => one.Leave is null ? 0 : 1)
                .ThenBy(one => one.Together.Count)
                .ThenBy(one => one.IsBackup ? 0 : 1)
                .ThenBy(one => one.Carried)
                .ThenBy(one => one.Balance)
                .ThenByDescending(one => one.RestDays)
                .ThenBy(one => one.Engineer.Value, StringComparer.Ordinal),
        ];
    }

    private static SwapCandidate Look(TeamState team, Rotation rotation, EngineerId requester, EngineerId engineer, TimeRange during, List<Shift> held, List<LedgerEntry> lines) => new(
        engineer,
        SwapShifts.FindLeave(team, rotation.Id, engineer, during),
        held.Where(shift => shift.During.Overlaps(during)).Select(shift => shift.Duty).Distinct().ToValueList(),
        held.Sum(shift => SwapShifts.DaysOf(shift.During)),
        lines.Sum(line => line.Days),
        -lines.Where(line => line.Other == requester).Sum(line => line.Days),
        Rest(held, during));

    private static int Rest(List<Shift> held, TimeRange during)
    {
        var rest = HalfYear;
        foreach (var shift in held)
        {
            var gap = shift.During.End <= during.Start ? during.Start - shift.During.End
                : shift.During.Start >= during.End ? shift.During.Start - during.End
                : TimeSpan.Zero;
            rest = gap < rest ? gap : rest;
        }

        return (int)rest.TotalDays;
    }
}
