using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Fairness;

/// <summary>Whether a rotation's table is fair; if not, the smallest change that would mend it, for good and for the running cycle.</summary>
/// <param name="ForGood">The change to the table, from the next cycle on.</param>
/// <param name="Begun">How many weeks of the running cycle have begun, and stay as they are.</param>
/// <param name="ThisCycle">The change to what is left of the running cycle; null: nothing of it has been served by this table.</param>
public sealed record FairnessVerdict(CycleFairness Fairness, Mending ForGood, int Begun, Mending? ThisCycle)
{
    public static FairnessVerdict Of(Rotation rotation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rotation);

        var table = rotation.Latest;
        var fairness = CycleFairness.Of(table);
        var forGood = Mending.Find(table, served: []);
        var turn = rotation.TurnAt(now);
        if (turn.Table != table)
        {
            return new FairnessVerdict(fairness, forGood, Begun: 0, ThisCycle: null);
        }

        var range = RotationLoads.RangeOf(rotation, FairnessWindow.Cycle, now);
        var served = rotation.TurnsIn(new Time.TimeRange(range.Start, turn.During.End)).Select(one => one.Week).TakeLast(turn.WeekIndex + 1).ToList();

        return new FairnessVerdict(fairness, forGood, served.Count, Mending.Find(table, served));
    }
}
