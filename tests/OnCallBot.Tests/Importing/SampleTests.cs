using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing;

public sealed class SampleTests
{
    [Fact]
    public void The_sample_team_is_read_whole()
    {
        var reading = TeamImporter.Read(Files());

        Assert.True(reading.Errors.Count == 0, string.Join(", ", reading.Errors));
        Assert.Equal("Lumen Data Engineering, Lumen Search", string.Join(", ", reading.Drafts.Select(draft => draft.Name)));
        Assert.Equal(7, reading.Drafts.Sum(draft => draft.Pipelines.Count));
        Assert.Equal("data-engineering.md:3 data-engineering.md:4", string.Join(' ', reading.Unread.Select(line => line.Place)));
    }

    [Fact]
    public void Importing_the_sample_again_weeks_later_changes_nothing()
    {
        var now = Given.Moment("2026-11-23T12:00Z");
        var drafts = TeamImporter.Read(Files()).Drafts;
        var team = TeamState.Empty.With(ImportTeam.Decide(TeamState.Empty, drafts, now).Value.Changes);

        var again = ImportTeam.Decide(team, drafts, now.AddDays(40)).Value;

        Assert.Empty(again.Changes);
    }

    private static List<SourceFile> Files() =>
    [
        Read("data-engineering.md"), Read("data-engineering.yaml"), Read("search-relevance.yaml"),
    ];

    private static SourceFile Read(string name)
    {
        using var stream = typeof(TeamImporter).Assembly.GetManifestResourceStream($"sample/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);

        return new SourceFile(name, copy.ToArray());
    }
}
