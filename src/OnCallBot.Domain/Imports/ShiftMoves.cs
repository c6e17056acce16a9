using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

/// <summary>
/// Whose future shifts are others after an import. Two tables that repeat are the same for ever when they are the same
/// until both begin again together; that long it looks ahead, two years at most.
/// </summary>
internal static class ShiftMoves
{
    private const int MostWeeks = 104;

    public static IEnumerable<MovedShifts> Between(TeamState before, TeamState after, Rotation was, Rotation rotation, DateTimeOffset from)
    {
        var range = new TimeRange(from, End(before, after, was, rotation, from));
        var had = ByEngineer(before, rotation.Id, range);
        var has = ByEngineer(after, rotation.Id, range);

        foreach (var engineer in had.Select(group => group.Key).Union(has.Select(group => group.Key)))
        {
            var lost = had[engineer].Except(has[engineer]).ToValueList();
            var won = has[engineer].Except(had[engineer]).ToValueList();
            if (lost.Count + won.Count > 0)
            {
                yield return new MovedShifts(engineer, lost, won);
            }
        }
    }

    private static DateTimeOffset End(TeamState before, TeamState after, Rotation was, Rotation rotation, DateTimeOffset from)
    {
        var (one, other) = (was.Latest.Weeks.Count, rotation.Latest.Weeks.Count);
        var weeks = Math.Min((long)one * other / Divisor(one, other), MostWeeks);
        var end = from.AddDays(7 * weeks);
        var overrides = before.Parts().Concat(after.Parts()).OfType<Override>().Where(change => change.Rotation == rotation.Id && change.FromFiles);

        return overrides.Select(change => change.During.End).Append(end).Max();
    }

    private static ILookup<EngineerId, HeldShift> ByEngineer(TeamState team, RotationId rotation, TimeRange range) => team
        .ShiftsIn(rotation, range)
        .Where(shift => shift.Holder is not null)
        .ToLookup(shift => shift.Holder!.Value, shift => new HeldShift(shift.Duty.Id, shift.Duty.Name, shift.During));

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);
}
