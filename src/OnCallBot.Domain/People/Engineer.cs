using OnCallBot.Domain.Holidays;

namespace OnCallBot.Domain.People;

/// <summary>A person in a rotation.</summary>
/// <param name="DisplayName">What colleagues call them, where the files say it.</param>
/// <param name="SlackUser">Null until a file or an admin says who they are in Slack: they are then named, not mentioned.</param>
/// <param name="Team">The team that they belong to.</param>
/// <param name="Zone">Their own time zone; null: the rotation's.</param>
/// <param name="Holidays">Their holiday calendar: a country and, where it matters, a region, as in DE-BE.</param>
/// <param name="HasLeft">No file names them any more. They stay, because the past does.</param>
/// <param name="RemindAhead">How long before a shift of theirs they are reminded of it; zero: never; null: as long as is usual.</param>
public sealed record Engineer(
    EngineerId Id,
    string Name,
    string? DisplayName,
    SlackUserId? SlackUser,
    TeamId? Team,
    TimeZoneInfo? Zone,
    HolidayCalendarId? Holidays,
    bool HasLeft = false,
    TimeSpan? RemindAhead = null) : ITeamPart
{
    public PartKey Key => new(PartKind.Engineer, Id.Value);

    /// <summary>The name that messages use.</summary>
    public string CalledBy => DisplayName ?? Name;

    public static EngineerId IdOf(string name) => new(Slug.Of(name));
}
