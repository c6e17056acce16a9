using System.Text;
using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Tests;
using OnCallBot.Importing;

namespace OnCallBot.Tests.Importing;

public sealed class SeedFormsTests
{
    private const int NotUnderstoodInTheSeed = 12;

    private static readonly DateTimeOffset Now = Given.Moment("2026-12-14T08:00Z");

    public static TheoryData<string> Forms => [.. SeedForms.Names];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Another_form_of_the_seed_is_the_same_team(string form)
    {
        var seed = Encoding.UTF8.GetString(Team.Seed.Content.Span);
        var written = SeedForms.Write(form, seed);
        Assert.NotEqual(seed, written, StringComparer.Ordinal);

        var reading = TeamImporter.Read([Team.Markdown(written, Team.Seed.Name)]);

        Assert.Empty(reading.Errors);
        Assert.Equal(Lines(TeamImporter.Read([Team.Seed])), Lines(reading), StringComparer.Ordinal);
        Assert.Equal(NotUnderstoodInTheSeed, reading.Unread.Count);
    }

    private static string[] Lines(ImportReading reading) =>
        Placeless.Of(TeamState.Empty.With(ImportTeam.Decide(TeamState.Empty, reading.Drafts, Now).Value.Changes)).Split('\n');
}
