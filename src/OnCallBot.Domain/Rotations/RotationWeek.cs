using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Rotations;

/// <summary>One row of the repeating table.</summary>
public sealed record RotationWeek(ValueList<Assignment> Assignments, Place Place)
{
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
