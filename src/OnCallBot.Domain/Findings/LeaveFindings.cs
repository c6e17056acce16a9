using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Findings;

/// <summary>Shifts to come whose holder is on leave.</summary>
internal static class LeaveFindings
{
    private const int DaysAhead = 366;

    public static IEnumerable<Finding> Find(Subject subject, DateTimeOffset now)
    {
        var conflicts = subject.Rotation.Engineers().SelectMany(engineer => Of(subject, engineer, now)).OrderBy(conflict => conflict.During.Start).ToValueList();
        if (conflicts.Count > 0)
        {
            yield return new Finding.HolderOnLeave(subject.Id, conflicts);
        }
    }

    private static IEnumerable<LeaveConflict> Of(Subject subject, People.EngineerId engineer, DateTimeOffset now)
    {
        var zone = subject.Team.Engineers.GetValueOrDefault(engineer)?.Zone ?? subject.Rotation.Zone;
        var ahead = new TimeRange(now, now.AddDays(DaysAhead));
        foreach (var leave in subject.Team.LeaveOf(engineer))
        {
            if (leave.Days.In(zone).Intersect(ahead) is { } days)
            {
                foreach (var shift in subject.Team.ShiftsIn(subject.Id, days).Where(shift => shift.Holder == engineer))
                {
                    yield return new LeaveConflict(engineer, shift.Duty, shift.During, leave.Days);
                }
            }
        }
    }
}
