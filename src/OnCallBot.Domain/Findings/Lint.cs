using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Findings;

/// <summary>Finds what a team's documents contradict themselves in and what they leave out.</summary>
public static class Lint
{
    /// <summary>Everything, team by team, what matters most first.</summary>
    public static IReadOnlyList<Finding> Findings(TeamState team, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        return [.. team.RotationsByName.SelectMany(rotation => Findings(team, rotation.Id, now)).OrderBy(finding => finding.Severity)];
    }

    /// <param name="now">Leave that is over is no finding any more.</param>
    /// <param name="reviewDays">How long a review of a runbook holds; null: for ever.</param>
    public static IReadOnlyList<Finding> Findings(TeamState team, RotationId rotation, DateTimeOffset now, int? reviewDays = null)
    {
        ArgumentNullException.ThrowIfNull(team);

        var subject = new Subject(team, team.Rotations[rotation]);

        return
        [
            .. ((IEnumerable<Finding>)
            [
                .. TableFindings.Find(subject), .. LeaveFindings.Find(subject, now),
                .. OnCallFindings.Find(subject), .. SlaFindings.Find(subject), .. FairnessFindings.Find(subject), .. HolidayFindings.Find(subject, now), .. OwnerFindings.Find(subject), .. NameFindings.Find(subject),
                .. GapFindings.Find(subject), .. reviewDays is { } days ? ReviewFindings.Find(subject, now, days) : [], .. ReadingFindings.Find(subject),
            ]).OrderBy(finding => finding.Severity),
        ];
    }
}
