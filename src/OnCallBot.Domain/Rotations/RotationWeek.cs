using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Rotations;

/// <summary>One row of the repeating table.</summary>
public sealed record RotationWeek(ValueList<Assignment> Assignments, Place Place)
{
    /// <summary>Whether a table says anything: a team without one has a week that names nobody.</summary>
    public static bool NameAnybody(IEnumerable<RotationWeek> weeks) => weeks.Any(week => week.Assignments.Count > 0);

    /// <summary>Who has the duty this week, or null: the row names nobody, which is a finding.</summary>
    public EngineerId? FindHolder(DutyId duty)
    {
        foreach (var assignment in Assignments.AsSpan())
        {
            if (assignment.Duty == duty)
            {
                return assignment.Engineer;
            }
        }

        return null;
    }
}
