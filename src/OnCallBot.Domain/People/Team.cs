using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.People;

/// <summary>A group that owns pipelines.</summary>
/// <param name="Aka">Other names that a team file declares.</param>
/// <param name="Spellings">Every different name that the documents use for it, with the first place of each.</param>
/// <param name="Channel">Where it talks: a channel's name or id.</param>
/// <param name="Hours">Its working hours; null: 09:00 to 17:00 in the rotation's time zone.</param>
public sealed record Team(
    TeamId Id,
    string Name,
    ValueList<string> Aka,
    ValueList<Stated> Spellings,
    string? Channel,
    WorkingHours? Hours,
    TimeZoneInfo? Zone,
    HolidayCalendarId? Holidays) : ITeamPart
{
    private const string Suffix = "-team";

    public PartKey Key => new(PartKind.Team, Id.Value);

    public static TeamId IdOf(string name)
    {
        var slug = Slug.Of(name);

        return new TeamId(slug.EndsWith(Suffix, StringComparison.Ordinal) ? slug[..^Suffix.Length] : slug);
    }
}
