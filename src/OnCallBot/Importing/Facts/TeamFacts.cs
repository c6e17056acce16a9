using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>All that one team's files say, gathered file by file, before names are made out.</summary>
internal sealed class TeamFacts
{
    public List<string> Files { get; } = [];

    public Stated? Name { get; set; }

    /// <summary>The first heading of the first Markdown file: the team's name, where nothing says another.</summary>
    public Stated? Title { get; set; }

    public Stated? Channel { get; set; }

    public Said<TimeZoneInfo>? Zone { get; set; }

    public Said<DateOnly>? FirstDay { get; set; }

    public Said<TimeOnly>? HandoffTime { get; set; }

    public Stated? Topic { get; set; }

    public string? UserGroup { get; set; }

    public List<Stated> Admins { get; } = [];

    public List<DateOnly> CompanyDays { get; } = [];

    /// <summary>What an export says of company days that came with calendars.</summary>
    public List<CompanyDay> CalendarDays { get; } = [];

    public List<PersonFacts> People { get; } = [];

    public List<OwnerTeamFacts> Teams { get; } = [];

    public List<Stated> Areas { get; } = [];

    public List<PipelineFacts> Pipelines { get; } = [];

    public List<OwnershipFacts> Ownership { get; } = [];

    public List<AudienceHint> AudienceHints { get; } = [];

    public List<DutyFacts> Duties { get; } = [];

    public List<TableFacts> Tables { get; } = [];

    public List<OverrideFacts> Overrides { get; } = [];

    public List<Stated> Principles { get; } = [];

    public List<Stated> Rationale { get; } = [];

    public List<Stated> HolidayRule { get; } = [];

    /// <summary>What an export says was never said by the team.</summary>
    public List<Stated> Assumed { get; } = [];

    public List<UnreadLine> Unread { get; } = [];
}
