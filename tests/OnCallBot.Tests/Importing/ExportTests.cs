using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
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
