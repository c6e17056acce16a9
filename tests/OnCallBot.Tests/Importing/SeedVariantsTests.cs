using System.Text;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing;

/// <summary>The seed with more or less in it: what comes in is kept, or reported with its line.</summary>
public sealed class SeedVariantsTests
{
    private const string Issue = "    b. Upstream schema change, coordinate with Finance Team\n";
    private const string SeedName = "data-pipeline-maintenance.md";
    private static readonly DateTimeOffset Now = Given.Moment("2026-12-14T08:00Z");
    private static readonly string Seed = Encoding.UTF8.GetString(Team.Seed.Content.Span);
    private static readonly ImportReading Read = TeamImporter.Read([Team.Seed]);

    [Theory]
    [InlineData("see [the runbook](https://wiki.test/p \"page 7\")", "see the runbook (https://wiki.test/p) (page 7)")]
    [InlineData("see <https://wiki.test/p>", "see https://wiki.test/p")]
    [InlineData("see https://wiki.test/p?a=1&b=2", "see https://wiki.test/p?a=1&b=2")]
    [InlineData("see [the runbook][wiki]\n\n[wiki]: https://wiki.test/w\n", "see the runbook (https://wiki.test/w)")]
    [InlineData("see ![a graph](https://wiki.test/g.png)", "see a graph (https://wiki.test/g.png)")]
    [InlineData("run `select 1` \\* twice", "run select 1 * twice")]
    public void A_link_in_an_issue_keeps_its_address(string written, string kept)
    {
        var reading = With(Issue, $"{Issue}\n    c. {written}\n");

        Assert.Equal(kept, ProfitMetrics(reading).CommonIssues[^1].Text);
        Assert.Equal("", News(reading));
    }

    [Fact]
    public void Links_that_are_a_field_are_links()
    {
        var reading = With(Issue, $"{Issue}\n7. Links:\n\n    a. [Dashboard](https://wiki.test/d)\n\n    b. https://wiki.test/r\n");

        Assert.Equal(Lines("Dashboard (https://wiki.test/d)", "https://wiki.test/r"), Lines([.. ProfitMetrics(reading).Links.Select(link => link.Text)]));
        Assert.Equal("", News(reading));
    }

    [Fact]
    public void A_fence_below_an_issue_belongs_to_it()
    {
        var reading = With(Issue, $"{Issue}\n```sql title here\nselect 1;\n\n# not a heading\n```\n");

        Assert.Equal("Upstream schema change, coordinate with Finance Team\ntitle here\nselect 1;\n\n# not a heading", ProfitMetrics(reading).CommonIssues[^1].Text);
        Assert.Equal("", News(reading));
    }

    [Fact]
    public void A_fence_outside_the_runbooks_is_reported_line_by_line()
    {
        Assert.Equal(Lines($"{SeedName}:183 ```", $"{SeedName}:184 | Pipeline | Primary Owner |", $"{SeedName}:185 ```"), News(With("## Ownership Summary\n", "## Ownership Summary\n```\n| Pipeline | Primary Owner |\n```\n")));
    }

    [Theory]
    [InlineData("| Pipeline                   | Primary Owner ", "| Pipeline                   | Primary Owner since May ", "184 Primary Owner since May")]
    [InlineData("| Pipeline                   | Primary Owner ", "| Pipeline (all of them)     | Primary Owner ", "184 Pipeline (all of them)")]
    [InlineData("| Profit Metrics             | Finance Team        | Business Analytics    |", "| Profit Metrics | Finance Team | Business Analytics | one more |", "186 one more")]
    [InlineData("| Engagement Metrics         | SWE Team            | Business Analytics    |", "| Engagement Metrics | SWE Team | Business Analytics |\n| | Sales Team | |", "191 Sales Team")]
    [InlineData("| Week  | Engineer A |", "| Week of the sprint | Engineer A |", "209 Week of the sprint")]
    [InlineData("| 2     | Growth", "| 2 (Easter) | Growth", "212 2 (Easter)")]
    [InlineData("| Growth Metrics & Experiments | Engagement | Profit Metrics & Experiments | Backup for all |", "| Growth Metrics & Experiments | Engagement | Profit Metrics & Experiments | Backup for Growth |", "212 Backup for Growth")]
    [InlineData("| Growth Metrics & Experiments | Engagement | Profit Metrics & Experiments | Backup for all |", "| Growth Metrics & Experiments | Engagement (mornings) | Profit Metrics & Experiments | Backup for all |", "212 Engagement (mornings)")]
    [InlineData("| Growth Metrics & Experiments | Engagement | Profit Metrics & Experiments | Backup for all |", "| Growth Metrics & Experiments | Engagement | Profit Metrics & Experiments | Backup for all | Bring cake |", "212 Bring cake")]
    public void What_a_table_says_beyond_its_columns_is_reported(string seed, string written, string reported)
    {
        var reading = With(seed, written);

        Assert.Equal($"{SeedName}:{reported}", News(reading));
        Assert.Equal(Without(Read), Without(reading));
    }

    [Fact]
    public void Columns_that_nobody_knows_are_reported_cell_by_cell()
    {
        var reading = With("|-------|------------|", "|-------|---|------------|", "| Week  |", "| Week  | Notes |", "| 1     |", "| 1     | Go |", "| 2     |", "| 2     | |", "| 3     |", "| 3     | Slow |", "| 4     |", "| 4     | |");

        Assert.Equal(Lines($"{SeedName}:209 Notes", $"{SeedName}:211 Notes: Go", $"{SeedName}:213 Notes: Slow"), News(reading));
        Assert.Equal(Without(Read), Without(reading));
    }

    [Theory]
    [InlineData("## Profit\n", "## Profit (since 2019)\n", "33 since 2019")]
    [InlineData("# Runbooks\n", "# Runbooks (draft)\n", "31 Runbooks (draft)")]
    [InlineData("# Runbooks\n", "# Runbooks: all of them\n", "31 all of them")]
    [InlineData("**Principles:**\n", "**Principles (draft):**\n", "201 Principles (draft)")]
    [InlineData("## Growth\n", "<!-- Growth --> and more\n\n## Growth\n", "91 <!-- Growth --> and more")]
    public void Words_beside_a_heading_or_a_label_are_reported(string seed, string written, string reported)
    {
        var reading = With(seed, written);

        Assert.Equal($"{SeedName}:{reported}", News(reading));
        Assert.Equal(Without(Read), Without(reading));
    }

    [Fact]
    public void Purposes_of_an_area_that_cannot_be_told_apart_are_reported()
    {
        var reading = With("  - Unit-level profit needed for experiments\n", "  - Unit-level profit needed for experiments\n  - Costs needed for experiments\n");

        Assert.Equal(Lines($"{SeedName}:10 Unit-level profit needed for experiments", $"{SeedName}:11 Costs needed for experiments", $"{SeedName}:12 Aggregate profit reported to investors"), News(reading));
    }

    [Theory]
    [InlineData("4. Common Issues:\n        \n    a.", "4. Common Issues (so far):\n        \n    a.", "Common Issues (so far)")]
    [InlineData("### Profit Metrics\n", "### Profit Metrics (the old one)\n", "the old one")]
    [InlineData("1. Pipeline Name: Profit Metrics\n", "1. Pipeline Name: Profit Metrics\n\n2. Area: Profit\n\n3. Area: Money\n", "Area: Money")]
    public void Words_beside_a_field_become_notes_of_its_runbook(string seed, string written, string note)
    {
        var reading = With(seed, written);

        Assert.Equal(note, Assert.Single(ProfitMetrics(reading).Notes).Text);
        Assert.Equal("", News(reading));
    }

    [Theory]
    [InlineData("2. Types of data:\n  \n    a. Revenue from accounts\n\n3. Owners:\n\n    a. Primary Owner: Finance Team\n\n    b. Secondary Owner: Business", "3. Owners:\n\n    a. Primary Owner: Finance Team\n\n    b. Secondary Owner: Business", RunbookField.DataType)]
    [InlineData("5. SLA’s:\n\n    a. Numbers will be reviewed once a month by Finance Team\n\n6. Oncall schedule\n    a. No on call", "6. Oncall schedule\n    a. No on call", RunbookField.Sla)]
    [InlineData("6. Oncall schedule\n    a. No on call if pipeline fails, but pipeline will be debug by team during working hours\n\n### Profit", "### Profit", RunbookField.OnCall)]
    public void A_field_that_is_missing_is_missing_in_one_runbook_alone(string seed, string written, RunbookField missing)
    {
        var reading = With(seed, written);
        var finding = Assert.Single(Domain.Findings.Lint.Findings(Taken(reading), Now).OfType<Domain.Findings.Finding.RunbooksIncomplete>());

        var runbook = Assert.Single(finding.Runbooks);
        Assert.Equal((ProfitMetrics(reading).Pipeline, missing), (runbook.Pipeline, Assert.Single(runbook.Fields)));
        Assert.Equal(Read.Unread.Count, reading.Unread.Count);
    }

    [Theory]
    [InlineData("Finance")]
    [InlineData("finance team")]
    [InlineData("FINANCE TEAM")]
    [InlineData("**Finance Team**")]
    [InlineData("Finance  Team.")]
    public void A_team_named_in_another_way_is_the_same_team(string name)
    {
        var reading = With("a. Primary Owner: Finance Team", $"a. Primary Owner: {name}");

        Assert.Equal(Owners(Read), Owners(reading));
        Assert.Equal("", News(reading));
    }

    [Fact]
    public void The_same_person_twice_is_one_person()
    {
        var reading = TeamImporter.Read([Team.Seed, Team.Yaml("team: Data\npeople:\n  - { name: Engineer A, slack: U0ANA, timezone: Europe/Berlin }\n  - { name: engineer a, display: Ana, timezone: Europe/Berlin }\n")]);

        Assert.Empty(reading.Errors);
        var person = Assert.Single(Assert.Single(reading.Drafts).Engineers, one => one.Engineer.Id == Domain.People.Engineer.IdOf("Engineer A")).Engineer;
        Assert.Equal(("U0ANA", "Ana", "Europe/Berlin"), (person.SlackUser?.Value, person.DisplayName, person.Zone?.Id));
        Assert.Equal(4, reading.Drafts[0].Engineers.Count);
    }

    [Theory]
    [InlineData("timezone: Europe/Paris")]
    [InlineData("display: Anna")]
    [InlineData("holidays: FR")]
    [InlineData("remind: 3h")]
    [InlineData("team: Finance")]
    public void A_person_of_whom_two_lines_say_different_things_is_refused(string other)
    {
        var reading = TeamImporter.Read([Team.Yaml($"team: Data\npeople:\n  - {{ name: Engineer A, display: Ana, timezone: Europe/Berlin, holidays: DE-BE, remind: 2h, team: Data }}\n  - {{ name: Engineer A, {other} }}\n")]);

        var error = ImportErrorWording.Of(Assert.Single(reading.Errors));
        Assert.StartsWith("team.yaml:4: ", error, StringComparison.Ordinal);
        Assert.Contains("team.yaml:3", error, StringComparison.Ordinal);
        Assert.Empty(reading.Drafts);
    }

    [Fact]
    public void Two_columns_of_one_person_are_one_person()
    {
        var reading = With("| Engineer C | Engineer D |", "| Engineer C | Engineer C |");

        Assert.Equal(3, Assert.Single(reading.Drafts).Engineers.Count);
    }

    [Fact]
    public void What_another_file_says_otherwise_of_an_audience_is_reported()
    {
        var reading = TeamImporter.Read([Team.Seed, Team.Yaml("team: Data\npipelines:\n  - { name: Engagement Metrics, audience: experiment }\n  - { name: Profit Metrics, audience: investor }\n")]);

        Assert.Equal(Lines($"{SeedName}:10 Unit-level profit needed for experiments", $"{SeedName}:11 Aggregate profit reported to investors", $"{SeedName}:16 Aggregate engagement reported to investors"), News(reading));
    }

    [Fact]
    public void Another_freshness_in_another_file_is_reported_and_the_first_one_holds()
    {
        var reading = TeamImporter.Read(
        [
            Team.Yaml("team: Data\npipelines:\n  - { name: Engagement Metrics, area: Engagement, audience: investor, freshness: 48h }\n"),
            Team.Yaml("pipelines:\n  - { name: Engagement Metrics, freshness: 90m }\n  - { name: Engagement Metrics, freshness: 2 days }\n", "more.yml"),
        ]);

        Assert.Equal(TimeSpan.FromHours(48), Assert.Single(Assert.Single(reading.Drafts).Pipelines).Freshness);
        Assert.Equal("more.yml:2 freshness: 90m", Assert.Single(reading.Unread.Select(line => $"{line.Place} {line.Text}")));
    }

    private static ImportReading With(params string[] edits)
    {
        var text = Seed;
        for (var i = 0; i < edits.Length; i += 2)
        {
            var at = text.IndexOf(edits[i], StringComparison.Ordinal);
            Assert.True(at >= 0, edits[i]);
            text = text.Remove(at, edits[i].Length).Insert(at, edits[i + 1]);
        }

        var reading = TeamImporter.Read([Team.Markdown(text, SeedName)]);
        Assert.Empty(reading.Errors);

        return reading;
    }

    private static Runbook ProfitMetrics(ImportReading reading) => reading.Drafts[0].Runbooks.Single(runbook => runbook.Pipeline.Value.EndsWith("profit-metrics", StringComparison.Ordinal));

    private static TeamState Taken(ImportReading reading) => TeamState.Empty.With(ImportTeam.Decide(TeamState.Empty, reading.Drafts, Now).Value.Changes);

    private static string Without(ImportReading reading) => Placeless.Of(Taken(reading));

    /// <summary>What is reported beside what is reported of the seed.</summary>
    private static string News(ImportReading reading)
    {
        var known = Read.Unread.Select(line => line.Text).ToHashSet(StringComparer.Ordinal);

        return Lines([.. reading.Unread.Where(line => !known.Contains(line.Text)).Select(line => $"{line.Place} {line.Text}")]);
    }

    private static string Owners(ImportReading reading) =>
        Lines([.. reading.Drafts[0].Pipelines.SelectMany(pipeline => pipeline.Owners.Select(claim => $"{pipeline.Name} {claim.Role} {claim.Team}"))]);

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
