using OnCallBot.Domain;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

/// <summary>Two rotations in one workspace: Data Engineering in #data-oncall, Search in #search-oncall.</summary>
public sealed class OnCallRotationsTests
{
    private static readonly RotationId Search = Rotation.IdOf("Search");

    private static readonly Domain.Pipelines.Area Ranking = Given.Area("Ranking", Search);

    private static readonly IReadOnlyList<Duty> Duties = [Given.Duty(Ranking), Given.Backup()];

    private static TeamState Team => Given.SmallTeam.With(
        Given.Engineer("Eli"),
        Given.Engineer("Finn"),
        Ranking,
        Given.Pipeline("Ranking Metrics", Ranking, "SWE"),
        Given.Rotation("Search", "search-oncall", Given.Table(zone: "America/New_York", handoff: "10:00", firstDay: "2026-01-06", duties: Duties, people: [Given.Engineer("Eli"), Given.Engineer("Finn")])));

    [Theory]
    [InlineData("data-oncall", true, false)]
    [InlineData("search-oncall", false, true)]
    [InlineData("general", true, true)]
    public async Task In_its_channel_the_command_means_one_rotation_elsewhere_all(string channel, bool data, bool search)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall", by: Given.Engineer("Zoe"), channel: channel);

        Assert.Equal((data, search), (answer.Text.Contains("·  Data Engineering", StringComparison.Ordinal), answer.Text.Contains("·  Search", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_name_that_only_another_rotation_has_is_found_from_everywhere()
    {
        await using var bot = await TestBot.StartAsync(Team);

        Assert.Contains("*Ranking: on call now*  ·  Search", (await bot.TypeAsync("/oncall ranking", channel: "data-oncall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_both_have_is_answered_for_both_and_says_which()
    {
        await using var bot = await TestBot.StartAsync(Team);

        Snapshot.Matches((await bot.TypeAsync("/oncall backup", by: Given.Engineer("Zoe"))).Json);
    }

    [Fact]
    public async Task Each_rotations_times_are_in_its_own_zone_where_the_asker_has_none()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall", by: Given.Engineer("Zoe"));

        Assert.Contains("Mon 19 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Tue 20 Jan 10:00 EST", answer.Text, StringComparison.Ordinal);
    }
}
