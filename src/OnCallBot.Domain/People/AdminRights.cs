using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.People;

/// <summary>What a rotation's admins may do beside what everybody may.</summary>
public static class AdminRights
{
    public static bool IsAdmin(TeamState team, RotationId rotation, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.Engineers.GetValueOrDefault(engineer) is { HasLeft: false } && team.Rotations.GetValueOrDefault(rotation)?.Admins.Contains(engineer) == true;
    }

    /// <summary>The rotations whose admin somebody is, by name.</summary>
    public static IEnumerable<Rotation> RotationsOf(TeamState team, EngineerId admin)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.RotationsByName.Where(rotation => IsAdmin(team, rotation.Id, admin));
    }

    /// <summary>The admins of rotations whom Slack knows.</summary>
    public static IEnumerable<SlackUserId> ReachableAdmins(TeamState team, IEnumerable<Rotation> rotations)
    {
        ArgumentNullException.ThrowIfNull(team);

        return rotations.SelectMany(rotation => rotation.Admins)
            .Distinct()
            .Select(admin => team.Engineers.GetValueOrDefault(admin))
            .Where(admin => admin is { HasLeft: false, SlackUser: not null })
            .Select(admin => admin!.SlackUser!.Value);
    }

    /// <summary>The rotations that somebody belongs to, because the table names them or the files do, by name.</summary>
    public static IEnumerable<Rotation> RotationsAround(TeamState team, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.RotationsByName.Where(rotation =>
            rotation.Latest.Weeks.Any(week => week.Assignments.Any(cell => cell.Engineer == engineer))
            || team.Documents.GetValueOrDefault(rotation.Id)?.People.Contains(engineer) == true);
    }

    /// <summary>Everybody acts for themselves, an admin for those of their rotation.</summary>
    /// <param name="by">Null: the terminal, whose user may do everything.</param>
    public static bool MayActFor(TeamState team, EngineerId? by, EngineerId engineer) =>
        by is not { } actor || actor == engineer || RotationsAround(team, engineer).Any(rotation => IsAdmin(team, rotation.Id, actor));
}
