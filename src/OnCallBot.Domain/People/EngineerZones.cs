namespace OnCallBot.Domain.People;

/// <summary>By which clocks an engineer's days begin and end where no shift is asked after.</summary>
public static class EngineerZones
{
    /// <summary>Their own time zone, else that of the first rotation around them.</summary>
    public static TimeZoneInfo Of(TeamState team, EngineerId engineer)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.Engineers[engineer].Zone ?? AdminRights.RotationsAround(team, engineer).FirstOrDefault()?.Zone ?? TimeZoneInfo.Utc;
    }
}
