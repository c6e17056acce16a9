using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Sample;

namespace OnCallBot.Tests.Importing;

public sealed class ExportTests
{
    private static readonly DateTimeOffset Now = Given.Moment("2026-11-23T08:00Z");

    [Fact]
    public void The_exported_seed_imports_back_to_the_same_team() => AssertComesBack(Imported(TeamState.Empty, [Team.Seed]));

    [Fact]
    public void The_exported_sample_imports_back_to_the_same_teams() => AssertComesBack(Imported(TeamState.Empty, SampleTeam.Files()));

    [Fact]
    public void Leave_and_company_days_of_calendars_come_back_with_their_calendar()
    {
        var team = Imported(TeamState.Empty, [Team.Yaml("team: Small\nareas: [Orders]\ncompany_days: [2026-12-24, 2026-12-31]\npeople: [{ name: Ana, leave: [2026-12-21, 2027-03-01] }, { name: Ben }]\n")]);
        Leave[] leave = [Given.Leave(Given.Ana, "2026-12-21", "2026-12-21"), Given.Leave(Given.Ben, "2026-12-21", "2027-01-03")];
        var days = leave.Select(one => one with { FromFiles = true, Calendar = "leave of all.ics" });
        team = team.With(ImportCalendar.Decide(team, new CalendarDraft("leave of all.ics", Given.Day("2025-01-01"), days.ToValueList(), [Given.Day("2026-12-24")]), Now).Changes);

        Assert.Equal(3, team.LeaveOf(Given.Ana.Id).Count() + team.LeaveOf(Given.Ben.Id).Count());
        AssertComesBack(team);
    }

    [Fact]
    public void How_long_before_a_shift_people_are_reminded_comes_back()
    {
        var team = Imported(TeamState.Empty, [Team.Yaml("team: Small\nareas: [Orders]\npeople: [{ name: Ana, remind: 2 days }, { name: Ben, remind: none }, { name: Cleo }]\n")]);

        Assert.Equal([TimeSpan.FromDays(2), TimeSpan.Zero, null], team.Engineers.Values.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => person.RemindAhead));
        AssertComesBack(team);
    }

    [Fact]
    public void The_topic_and_the_user_group_come_back()
    {
        var team = Imported(TeamState.Empty, [Team.Yaml("team: Small\nchannel: \"#small\"\nareas: [Orders]\nrotation: { topic: \"On call: {orders} & {oncall} <now>\", usergroup: \"@small\" }\npeople: [{ name: Ana }]\n")]);

        Assert.Equal(("On call: {orders} & {oncall} <now>", "@small"), Assert.Single(team.Rotations.Values.Select(rotation => (rotation.Topic, rotation.UserGroup))));
        AssertComesBack(team);
    }

    [Fact]
    public void Words_that_YAML_reads_as_something_else_come_back_as_they_were()
    {
        var team = Imported(TeamState.Empty,
        [
            Team.Markdown("""
                # Yes: the team

                ## Profit

                ### Profit Metrics

                - Common issues:
                  - null
                  - ~
                  - "quoted" and 'quoted': with a colon, # and a hash, [brackets] & *stars
                  - 2026-01-01
                  - Über 😀 naïve – dash
                  - key: value
                - Owners:
                  - Primary owner: Finance: the second
                - SLAs: yes
                """),
        ]);

        AssertComesBack(team);
    }

    [Fact]
    public void The_log_of_an_export_is_passed_over_and_said_to_be()
    {
        var team = Imported(TeamState.Empty, SampleTeam.Files()).With(Given.Entry(40, "2026-11-23T09:00Z", Given.Ana, AuditAction.LeaveRecorded, "ana/2026-12-24..2026-12-24"));
        var yaml = TeamExport.ToYaml(team);

        var reading = TeamImporter.Read([Team.Yaml(yaml)]);

        var line = yaml.Split('\n').ToList().IndexOf("log:") + 1;
        Assert.Equal(new SkippedLog(new("team.yaml", line), team.Audit.Count()), Assert.Single(reading.Logs));
        Assert.Empty(reading.Unread);
        Assert.Equal(team.RotationsByName.Count, reading.Drafts.Count);
        var before = Imported(team, [Team.Yaml(yaml)]);
        Assert.Same(before, Imported(before, [Team.Yaml(yaml)]));
    }

    [Fact]
    public void The_log_says_of_every_change_who_did_what_when()
    {
        var team = Given.SmallTeam.With(
            Given.Swap(),
            Given.Entry(1, "2026-01-02T08:00Z", by: null, AuditAction.Began, "12/team: first.md"),
            Given.Entry(2, "2026-01-02T08:00Z", Given.Ana, AuditAction.SwapRequested, "1"),
            Given.Entry(3, "2026-01-03T08:00Z", Given.Dana, AuditAction.LeaveRemoved, "cleo/2026-02-02..2026-02-06"),
            Given.Entry(4, "2026-01-04T08:00Z", Given.Engineer("Gone"), AuditAction.SwapRevertWanted, "99"),
            Given.Entry(5, "2026-01-05T08:00Z", by: null, AuditAction.Restored, "monday.db") with { Rotation = null });

        var yaml = TeamExport.ToYaml(team);

        Assert.EndsWith(
            """
            ---
            log:
            - {at: "2026-01-02T08:00:00Z", did: began, team: Data Engineering, files: "team: first.md", rows: "12"}
            - {at: "2026-01-02T08:00:00Z", by: Ana, did: swap requested, team: Data Engineering, swap: "1", duty: profit, from: "2026-01-05T08:00:00Z", people: "Ana, Ben"}
            - {at: "2026-01-03T08:00:00Z", by: Dana, did: leave removed, team: Data Engineering, of: Cleo, days: 2026-02-02..2026-02-06}
            - {at: "2026-01-04T08:00:00Z", by: gone, did: swap revert wanted, team: Data Engineering, swap: "99"}
            - {at: "2026-01-05T08:00:00Z", did: restored, what: monday.db}

            """.ReplaceLineEndings("\n"),
            yaml,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_alone_makes_no_team()
    {
        var reading = TeamImporter.Read([Team.Yaml("log:\n- {at: now}\n")]);

        Assert.IsType<ImportError.NothingUnderstood>(Assert.Single(reading.Errors));
    }

    [Theory]
    [InlineData("team: Small\nlog: [a]\n")]
    [InlineData("log: none\n")]
    public void A_log_that_no_export_wrote_is_not_passed_over(string yaml) => Assert.Empty(TeamImporter.Read([Team.Yaml(yaml)]).Logs);

    /// <summary>Whatever was edited in Slack: the export says it, and importing that changes nothing of what the runbooks say.</summary>
    [Property(MaxTest = 15)]
    public Property What_was_edited_comes_back() => Prop.ForAll(Lines.ToArbitrary(), Lines.ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (issues, notes, chosen) =>
    {
        var sample = Imported(TeamState.Empty, SampleTeam.Files());
        var runbook = sample.Runbooks.Values.OrderBy(one => one.Pipeline.Value, StringComparer.Ordinal).ElementAt(chosen % sample.Runbooks.Count);
        var (by, text) = (sample.Documents[runbook.Rotation].People[0], RunbookText.Of(runbook));
        var edit = EditRunbook.Decide(sample, runbook.Pipeline, by, text with { CommonIssues = RunbookLines.Parse(issues), Notes = RunbookLines.Parse(notes) }, text.Trace, Now);
        var edited = edit.Succeeded(out var decision, out _) ? sample.With(decision.Changes) : sample;
        var team = edited.With(ReviewRunbook.Decide(edited, runbook.Pipeline, by, Now).Value.Changes);

        AssertComesBack(team);
        var settled = Imported(team, [Team.Yaml(TeamExport.ToYaml(team))]);
        Assert.Same(settled, Imported(settled, [Team.Yaml(TeamExport.ToYaml(team))]));
        Assert.DoesNotContain(settled.RunbookCares, care => care.IsEdited);
    });

    private static readonly Gen<string> Lines = Gen.ListOf(Gen.Elements("kafka: late", "- # no heading", "| a | b |", "\"quoted\" 'too'", "  goes on", "null", "2026-01-01", "é😀 & <b>", "[x](y) *z*", "@here {a}", "SLAs: yes"))
        .Resize(4).Select(lines => string.Join('\n', lines));

    private static TeamState Imported(TeamState team, IReadOnlyList<SourceFile> files)
    {
        var reading = TeamImporter.Read(files);
        Assert.Empty(reading.Errors.Select(Wording.ImportErrorWording.Of));

        return team.With(ImportTeam.Decide(team, reading.Drafts, Now).Value.Changes);
    }

    private static void AssertComesBack(TeamState team)
    {
        var yaml = TeamExport.ToYaml(team);
        var onto = Imported(team, [Team.Yaml(yaml)]);
        var anew = Imported(TeamState.Empty, [Team.Yaml(yaml)]);

        Assert.Equal(Placeless.Of(team), Placeless.Of(onto));
        Assert.Equal(Placeless.Of(team), Placeless.Of(anew));
    }
}
