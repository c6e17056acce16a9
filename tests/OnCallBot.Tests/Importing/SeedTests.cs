using OnCallBot.Domain;
using OnCallBot.Domain.Findings;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;
using OnCallBot.Tests.Support;
using OnCallBot.Wording;

namespace OnCallBot.Tests.Importing;

public sealed class SeedTests
{
    [Fact]
    public void The_seed_document_imports_whole()
    {
        var reading = TeamImporter.Read([Team.Seed]);

        Assert.Empty(reading.Errors);
        Snapshot.Matches(Shown.Draft(Assert.Single(reading.Drafts)));
    }

    [Fact]
    public void The_seed_document_contradicts_itself_in_known_places()
    {
        var now = Given.Moment("2026-12-14T08:00Z");
        var team = TeamState.Empty.With(ImportTeam.Decide(TeamState.Empty, TeamImporter.Read([Team.Seed]).Drafts, now).Value.Changes);

        var findings = Lint.Findings(team, now);

        var wording = new FindingsWording(team);
        Snapshot.Matches(findings.Select(finding => new { Severity = finding.Severity.ToString(), Text = wording.Of(finding) }));
    }
}
