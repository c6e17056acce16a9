using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Importing.Rotations;
using OnCallBot.Sample;
using OnCallBot.Tests.Importing.Calendars;

namespace OnCallBot.Tests.Importing.Rotations;

/// <summary>A calendar's rotation in a team that is known already, or whose files come with it.</summary>
public sealed class RotationIntoTeamTests
{
    private const string Yaml = "team: Data\ntimezone: Europe/Berlin\nchannel: \"#data\"\npeople: [{ name: Ana Berg, display: Ana, leave: [2026-12-21] }, { name: Bo Lee }]\npipelines: [{ name: Growth Metrics, audience: investor, issues: [Kafka is late] }]\n";
    private static readonly string[] Names = ["Ana Berg", "Bo Lee", "Cy Diaz"];

    [Fact]
    public void People_who_are_known_are_the_same_and_others_are_new()
    {
        var team = Given.SmallTeam.With(Given.Engineer("Ana") with { DisplayName = "Annie" });
        string[] who = ["annie", "ben@example.com", "Zoe Roe"];

        var imported = Imported.Of(team, OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(9, week => $"SUMMARY:{who[week % 3]}")));

        Assert.Equal("Data: ana ben zoe-roe", imported.Table);
        Assert.Equal("Zoe Roe", imported.After.Engineers[new("zoe-roe")].Name);
        Assert.Equal(team.Engineers.Count + 1, imported.After.Engineers.Count);
        Assert.Equal("Annie", imported.After.Engineers[Given.Ana.Id].DisplayName);
        Assert.Empty(imported.Compared());
    }

    [Fact]
    public void All_else_of_a_team_that_is_known_stays()
    {
        var before = Imported.Of(TeamState.Empty, Team.Yaml(Yaml)).After;

        var imported = Imported.Of(before, Feed());

        Assert.Equal("Growth: ana-berg bo-lee", imported.Table);
        Assert.Equal("#data", imported.Rotation.Channel);
        Assert.Equal("Mon 2026-01-05 09:00 Europe/Berlin", imported.Handoff);
        Assert.Equal(before.Parts().Where(Stays).Select(part => part.Key), imported.After.Parts().Where(Stays).Select(part => part.Key));
        Assert.Contains(imported.After.Runbooks.Values, runbook => runbook.CommonIssues.Any(issue => issue.Text == "Kafka is late"));
        Assert.Empty(imported.Compared());
        Assert.Equal(0, imported.Again().Report.RowCount);
    }

    [Fact]
    public void A_teams_files_and_its_calendar_are_one_import()
    {
        var imported = Imported.Of(TeamState.Empty, Team.Yaml(Yaml), Feed());

        Assert.Equal("Growth: ana-berg bo-lee", imported.Table);
        Assert.Equal("Ana", imported.After.Engineers[new("ana-berg")].CalledBy);
        Assert.Empty(imported.Compared());
        Assert.Equal(0, imported.Again().Report.RowCount);
    }

    [Fact]
    public void A_table_in_the_files_and_a_calendar_are_one_too_many()
    {
        var imported = Imported.Of(TeamState.Empty, Team.Yaml(Yaml + "rotation: { weeks: [{ Growth: Ana }] }\n"), Feed());

        Assert.Contains("There is a second rotation table", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_begun_stays_and_what_comes_is_the_calendars()
    {
        var imported = Imported.Of(Given.SmallTeam, new RotationWish("Data Engineering"), Imported.Wednesday, OnCallFeed.File("feed.ics", "PRODID:x", OnCallFeed.Weeks(12, week => $"SUMMARY:Growth: {(week % 2 == 0 ? "Ana" : "Ben")}")));

        Assert.Equal(Given.SmallTeam.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-19T07:59Z")).Select(shift => shift.Holder), imported.After.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-19T07:59Z")).Select(shift => shift.Holder));
        Assert.Equal("ana", imported.After.ShiftsAt(Given.DataEngineering, Given.Moment("2026-01-19T08:00Z")).Single().Holder?.Value);
        Assert.Contains("Data Engineering had people for Backup, and the calendars say nothing of it: it goes. Give all calendars of the rotation at once to keep it.", imported.Lines, StringComparer.Ordinal);
    }

    [Fact]
    public void A_later_export_of_the_same_rotation_changes_no_shift()
    {
        var first = Imported.Of(TeamState.Empty, Weekly(from: 0));

        var later = Imported.Of(first.After, RotationWish.Usual, "2026-01-28T10:00Z", Weekly(from: 2));

        var difference = Assert.Single(later.Report.Differences);
        Assert.Null(difference.From);
        Assert.Empty(difference.Edits);
        Assert.Equal(first.Handoff, later.Handoff);
    }

    [Fact]
    public void Without_a_word_of_on_call_a_calendar_is_no_rotation_unless_it_is_said()
    {
        var file = OnCallFeed.File("feed.ics", "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nX-WR-CALNAME:Team", OnCallFeed.Weeks(8, week => $"SUMMARY:{Names[week % 2]}"));

        Assert.Null(Imported.Read(Given.SmallTeam, RotationWish.Usual, file).Rotation);
        Assert.Equal("SRE", Imported.Of(Given.SmallTeam, new RotationWish("SRE"), Imported.Wednesday, file).Rotation.Name);
    }

    [Theory]
    [InlineData("leave.ics", "PRODID:x")]
    [InlineData("days.ics", "PRODID:x\nX-WR-CALNAME:Leave of those on call")]
    [InlineData("days.ics", "PRODID:x\nX-WR-CALNAME:Team")]
    public void A_calendar_of_leave_stays_one(string name, string header)
    {
        var leave = OnCallFeed.File(name, header, Ics.Event("SUMMARY:Ana on leave"), Ics.Event("SUMMARY:Ben on call"));

        var reading = Imported.Read(Given.SmallTeam, RotationWish.Usual, leave);

        Assert.Empty(reading.Errors);
        Assert.Single(reading.Calendars);
    }

    [Fact]
    public void Beside_a_rotation_that_is_named_a_calendar_of_leave_stays_one()
    {
        var reading = Imported.Read(Given.SmallTeam, new RotationWish("SRE"), OnCallFeed.File("leave.ics", "PRODID:x", Ics.Event("SUMMARY:Ana on leave")), Weekly(from: 0));

        Assert.Equal("leave.ics", Assert.Single(reading.Calendars).Name);
        Assert.Equal("SRE", reading.Rotation?.Draft.Name);
    }

    [Fact]
    public void The_teams_files_alone_leave_the_calendars_rotation_as_it_is()
    {
        var yaml = Team.Yaml(Yaml + "overrides: [{ duty: Growth, from: 2026-03-03, to: 2026-03-04, holder: Bo Lee }]\n");
        var both = Imported.Of(Imported.Of(TeamState.Empty, Team.Yaml(Yaml)).After, OnCallFeed.File("feed.ics", OnCallFeed.PagerDuty, OnCallFeed.Weeks(24, week => $"SUMMARY:On Call - {Names[week == 11 ? 2 : week % 2]} - Growth"))).After;

        var again = Imported.Of(both, Team.Yaml(Yaml));
        var changed = Imported.Of(both, yaml);

        Assert.Equal(0, again.Report.RowCount);
        Assert.Equal("Growth: ana-berg bo-lee", again.Table);
        Assert.Equal("cy-diaz", Assert.Single(again.Overrides).Holder.Value);
        Assert.Equal(["bo-lee", "cy-diaz"], changed.Overrides.Select(one => one.Holder.Value), StringComparer.Ordinal);
        Assert.Equal(0, changed.Again().Report.RowCount);
    }

    [Fact]
    public void Restating_a_team_changes_nothing()
    {
        var team = Imported.Of(Imported.Of(TeamState.Empty, [.. SampleTeam.Files()]).After, Weekly(from: 0)).After;

        foreach (var rotation in team.Rotations.Values)
        {
            Assert.True(ImportTeam.Decide(team, Restated.Of(team, rotation), Given.Moment("2026-02-18T10:00Z")).Succeeded(out var decision, out _));
            Assert.Empty(decision.Changes);
        }

        Assert.True(team.Rotations.Count > 1 && team.Runbooks.Count > 0);
    }

    private static bool Stays(ITeamPart part) => part.Key.Kind is PartKind.Engineer or PartKind.Leave or PartKind.Area or PartKind.Pipeline or PartKind.Runbook or PartKind.Team;

    private static SourceFile Feed() => OnCallFeed.File("feed.ics", OnCallFeed.PagerDuty, OnCallFeed.Weeks(24, week => $"SUMMARY:On Call - {Names[week % 2]} - Growth"));

    private static SourceFile Weekly(int from) => OnCallFeed.File("feed.ics", OnCallFeed.Grafana, OnCallFeed.Weeks(11, week => week < from ? "" : $"SUMMARY:{Names[week % 3]}", zone: "UTC"));
}
