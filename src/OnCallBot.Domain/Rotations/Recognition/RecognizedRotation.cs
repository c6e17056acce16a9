namespace OnCallBot.Domain.Rotations.Recognition;

/// <summary>A rotation that explains who is told to be on call.</summary>
/// <param name="Weeks">The repeating table.</param>
/// <param name="Departures">Where somebody else has a duty than the table says, or nobody; cut at the handoffs.</param>
/// <param name="Contested">Where several are told at once, with the one who is taken.</param>
public sealed record RecognizedRotation(
    WeeklyHandoff Handoff,
    ValueList<RotationWeek> Weeks,
    IReadOnlyList<Held> Departures,
    IReadOnlyList<Held> Contested)
{
    private const int WeekDays = 7;

    /// <summary>The same rotation with its weeks counted as a table has counted them until now, where that can be.</summary>
    public (DateOnly FirstDay, ValueList<RotationWeek> Weeks) CountedAs(RotationTable? table)
    {
        var days = table is null ? 0 : Handoff.FirstDay.DayNumber - table.FirstDay.DayNumber;
        if (table is null || table.Weeks.Count != Weeks.Count || days % WeekDays != 0)
        {
            return (Handoff.FirstDay, Weeks);
        }

        var count = Weeks.Count;
        var first = days / WeekDays;

        return (table.FirstDay, Enumerable.Range(0, count).Select(week => Weeks[((week - first) % count + count) % count]).ToValueList());
    }
}
