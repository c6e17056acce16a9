using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Rotations;

/// <summary>A duty's turn, cut where overrides begin and end. The newest override wins.</summary>
internal static class ShiftSplitter
{
    /// <summary>All of a turn's shifts, by duty, then time.</summary>
    public static List<Shift> Split(RotationId rotation, Turn turn, IReadOnlyList<Override> overrides)
    {
        var duties = turn.Table.Duties;
        var shifts = new List<Shift>(duties.Count);
        foreach (var duty in duties.AsSpan())
        {
            // Most have no override, and every answer asks for them.
            var scheduled = turn.Week.FindHolder(duty.Id);
            if (!HasOne(overrides, duty.Id))
            {
                shifts.Add(new Shift(rotation, duty, turn, turn.During, scheduled, scheduled, Override: null));
            }
            else
            {
                shifts.AddRange(Split(rotation, duty, turn, scheduled, [.. overrides.Where(one => one.Duty == duty.Id)]));
            }
        }

        return shifts;
    }

    private static bool HasOne(IReadOnlyList<Override> overrides, DutyId duty)
    {
        for (var i = 0; i < overrides.Count; i++)
        {
            if (overrides[i].Duty == duty)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Shift> Split(RotationId rotation, Duty duty, Turn turn, EngineerId? scheduled, List<Override> mine)
    {
        var cuts = mine
            .SelectMany(one => new[] { one.During.Start, one.During.End })
            .Where(cut => turn.During.Start < cut && cut < turn.During.End)
            .Append(turn.During.Start)
            .Append(turn.During.End)
            .Distinct()
            .Order()
            .ToList();

        var start = cuts[0];
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var holding = Newest(cuts[i]);
            if (i + 2 < cuts.Count && Newest(cuts[i + 1]) == holding)
            {
                continue;
            }

            yield return new Shift(rotation, duty, turn, new(start, cuts[i + 1]), holding?.Holder ?? scheduled, scheduled, holding);
            start = cuts[i + 1];
        }

        Override? Newest(DateTimeOffset moment) => mine.LastOrDefault(one => one.During.Contains(moment));
    }
}
