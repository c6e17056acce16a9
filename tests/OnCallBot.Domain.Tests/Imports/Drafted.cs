using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Tests.Imports;

/// <summary>The small team as its files say it.</summary>
internal static class Drafted
{
    public static TeamDraft Team(RotationTable? table = null, IEnumerable<Domain.People.Engineer>? people = null, IEnumerable<OverrideDraft>? overrides = null)
    {
        table ??= Given.Table();
        var engineers = (people ?? Given.People).ToList();

        return new TeamDraft(
            Given.DataEngineering,
            "Data Engineering",
            FormerName: null,
            new ScheduleDraft(table.FirstDay, table.HandoffTime, table.Zone, TimeZoneInfo.Utc, table.Duties, table.Weeks, Given.Place(1)),
            Channel: null,
            Admins: [],
            CompanyDays: [],
            CalendarDays: [],
            [Given.Profit, Given.Growth, Given.Engagement],
            Given.Pipelines.ToValueList(),
            Runbooks: [],
            Teams: [],
            engineers.Select((engineer, line) => new EngineerDraft(engineer, Given.Place(line + 1))).ToValueList(),
            Leave: [],
            (overrides ?? []).ToValueList(),
            Given.Document() with { People = engineers.Select(engineer => engineer.Id).ToValueList() });
    }

    public static TeamState Imported(this TeamState team, TeamDraft draft, DateTimeOffset now) => team.With(ImportTeam.Decide(team, draft, now).Value.Changes);
}
