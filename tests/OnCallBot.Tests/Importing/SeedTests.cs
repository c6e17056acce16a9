using OnCallBot.Importing;
using OnCallBot.Tests.Support;

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
}
