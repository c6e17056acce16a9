using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.People;

/// <summary>Days on which somebody says, or their admin for them, that they are not available.</summary>
public static class RecordLeave
{
    /// <summary>The leave as it is then kept: days that overlap with others entered by hand become one leave with them.</summary>
    /// <param name="by">Null: somebody at the terminal.</param>
    public static Result<Decision<Leave>> Decide(TeamState team, EngineerId engineer, DayRange days, EngineerId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (LeaveChanges.FindObstacle(team, engineer, days, by, now) is { } obstacle)
        {
            return obstacle;
        }

        if (team.LeaveOf(engineer).FirstOrDefault(leave => leave.Days.First <= days.First && days.Last <= leave.Days.Last) is { } known)
        {
            return new Refusal.LeaveKnown(known);
        }

        var joined = LeaveChanges.Recorded(team, engineer, days).ToList();
        var all = new DayRange(joined.Select(leave => leave.Days.First).Append(days.First).Min(), joined.Select(leave => leave.Days.Last).Append(days.Last).Max());
        if (all.Count > Leave.MostDays)
        {
            return new Refusal.LeaveOutOfRange(all, Leave.MostDays);
        }

        var leave = new Leave(engineer, all, FromFiles: false);
        Change[] changes =
        [
            .. joined.Select(one => new Change.Remove(one.Key)),
            new Change.Put(leave),
            new Change.Put(LeaveChanges.Entry(team, engineer, days, AuditAction.LeaveRecorded, by, now)),
        ];

        return new Decision<Leave>(leave, changes.ToValueList(), []);
    }
}
