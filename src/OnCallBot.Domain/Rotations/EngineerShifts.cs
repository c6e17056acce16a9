using OnCallBot.Domain.People;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Rotations;

/// <summary>What one engineer holds, in every rotation.</summary>
public static class EngineerShifts
{
    /// <summary>The rotations in which they have shifts within the range: by a table, or because somebody's were given to them.</summary>
    public static IEnumerable<Rotation> RotationsOf(TeamState team, EngineerId engineer, TimeRange range)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.RotationsByName.Where(rotation =>
            rotation.Engineers().Contains(engineer) || team.OverridesIn(rotation.Id, range).Any(one => one.Holder == engineer));
    }

    /// <summary>The shifts that they hold, earliest first.</summary>
    public static IEnumerable<Shift> HeldBy(TeamState team, EngineerId engineer, TimeRange range) =>
        Of(team, engineer, range).Where(shift => shift.Holder == engineer);

    /// <summary>The shifts that they hold in the shift week that begins in the seven days from a Monday on, earliest first.</summary>
    public static IEnumerable<Shift> HeldInWeek(TeamState team, EngineerId engineer, DateOnly monday, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(team);

        return team.RotationsByName
            .SelectMany(rotation => team.ShiftsIn(rotation.Id, rotation.ShiftWeek(monday, zone)))
            .Where(shift => shift.Holder == engineer)
            .OrderBy(shift => shift.During.Start);
    }

    /// <summary>The shifts that the table gives them and somebody else holds, earliest first.</summary>
    public static IEnumerable<Shift> GivenAwayBy(TeamState team, EngineerId engineer, TimeRange range) =>
        Of(team, engineer, range).Where(shift => shift.Scheduled == engineer && shift.Holder != engineer);

    private static IEnumerable<Shift> Of(TeamState team, EngineerId engineer, TimeRange range) =>
        RotationsOf(team, engineer, range).SelectMany(rotation => team.ShiftsIn(rotation.Id, range)).OrderBy(shift => shift.During.Start);
}
