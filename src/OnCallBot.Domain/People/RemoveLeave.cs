using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>Days that were entered as leave are none any more.</summary>
public static class RemoveLeave
{
    /// <summary>The days of leave that went. What stays of a longer leave stays leave.</summary>
    /// <param name="by">Null: somebody at the terminal.</param>
    public static Result<Decision<ValueList<DayRange>>> Decide(TeamState team, EngineerId engineer, DayRange days, EngineerId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var recorded = LeaveChanges.Recorded(team, engineer, days).ToList();
        if (recorded.Count == 0 && team.Engineers.ContainsKey(engineer) && AdminRights.MayActFor(team, by, engineer))
        {
            return new Refusal.NoSuchLeave(days, team.LeaveOf(engineer).Any(leave => leave.Days.Overlaps(days)));
        }

        if (LeaveChanges.FindObstacle(team, engineer, days, by, now) is { } obstacle)
        {
            return obstacle;
        }

        var gone = recorded.Select(leave => new DayRange(Later(leave.Days.First, days.First), Earlier(leave.Days.Last, days.Last))).ToValueList();
        Change[] changes =
        [
            .. recorded.Select(leave => new Change.Remove(leave.Key)),
            .. recorded.SelectMany(leave => Rest(leave, days)).Select(leave => new Change.Put(leave)),
            .. gone.Select((range, index) => new Change.Put(LeaveChanges.Entry(team, engineer, range, AuditAction.LeaveRemoved, by, now) with { Number = team.NextAuditNumber + index })),
        ];

        return new Decision<ValueList<DayRange>>(gone, changes.ToValueList(), []);
    }

    private static IEnumerable<Leave> Rest(Leave leave, DayRange without)
    {
        if (leave.Days.First < without.First)
        {
            yield return leave with { Days = new DayRange(leave.Days.First, without.First.AddDays(-1)) };
        }

        if (without.Last < leave.Days.Last)
        {
            yield return leave with { Days = new DayRange(without.Last.AddDays(1), leave.Days.Last) };
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
