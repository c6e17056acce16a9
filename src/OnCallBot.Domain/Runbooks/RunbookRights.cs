using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Who may change what a runbook says, and say that they have reviewed it.</summary>
public static class RunbookRights
{
    /// <summary>Those of its rotation, the rotation's admins, and those of the teams that own the pipeline.</summary>
    public static bool MayEdit(TeamState team, Pipeline pipeline, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(pipeline);

        return team.Engineers.GetValueOrDefault(engineer) is { HasLeft: false } person
            && (AdminRights.IsAdmin(team, pipeline.Rotation, engineer)
                || AdminRights.RotationsAround(team, engineer).Any(around => around.Id == pipeline.Rotation)
                || (person.Team is { } own && pipeline.Owners.Any(claim => claim.Team == own)));
    }
}
