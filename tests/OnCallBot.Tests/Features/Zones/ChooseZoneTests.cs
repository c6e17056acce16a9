using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Zones;

public sealed class ChooseZoneTests
{
    private static readonly TeamState Led = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Theory]
    [InlineData("Europe/Lisbon")]
    [InlineData("europe/lisbon")]
    [InlineData("lisbon")]
    public async Task Ones_own_is_set_by_its_name_or_its_city(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall timezone {typed}");

        Assert.Contains("Your time zone is now *Europe/Lisbon*, where it is 10:00 WET.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Europe/Lisbon", bot.Team.Engineers[Given.Ana.Id].Zone?.Id);
        Assert.Equal([("ana/Europe/Lisbon", AuditAction.ZoneSet)], bot.Team.Audit.Select(entry => (entry.Subject, entry.Action)));
        Assert.Contains("10:00 WET", (await bot.TypeAsync("/oncall timezone")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_holds_already_is_said_to_whoever_chose_it()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.TypeAsync("/oncall timezone Europe/Lisbon");

        var again = await bot.TypeAsync("/oncall timezone Europe/Lisbon");

        Assert.Contains("Your time zone is Europe/Lisbon already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_can_be_taken_back()
    {
        await using var bot = await TestBot.StartAsync();

        await bot.ClickAsync("Take back", await bot.TypeAsync("/oncall timezone new york"));

        Assert.Null(bot.Team.Engineers[Given.Ana.Id].Zone);
    }

    [Theory]
    [InlineData("Europe/Belrin", "Did you mean Europe/Berlin?")]
    [InlineData("xyzzy", "is no time zone that I know")]
    public async Task What_is_none_is_said_with_the_nearest(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall timezone {typed}");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains(typed, answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Fact]
    public async Task An_admin_sets_it_for_somebody_and_nobody_else_does()
    {
        await using var bot = await TestBot.StartAsync(Led);

        var refused = await bot.TypeAsync("/oncall timezone ana Europe/Lisbon", Given.Ben);
        var stranger = await bot.TypeAsync("/oncall timezone ana Europe/Lisbon", Given.Engineer("Otto"));
        var set = await bot.TypeAsync("/oncall timezone <@U0ANA> Europe/Lisbon", Given.Dana);

        Assert.Contains("Only Ana and the admins of Data Engineering", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Only Ana and the admins of Data Engineering", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Ana's time zone is now *Europe/Lisbon*", set.Text, StringComparison.Ordinal);
        Assert.Equal(Given.Dana.Id, Assert.Single(bot.Team.Audit).By);
    }

    [Fact]
    public async Task Without_one_it_says_what_holds()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Ben with { Zone = Given.Zone("Asia/Tokyo") }));

        Assert.Contains("the rotation's holds", (await bot.TypeAsync("/oncall timezone")).Text, StringComparison.Ordinal);
        Assert.Contains("Ben's time zone is *Asia/Tokyo*, where it is 19:00 JST now", (await bot.TypeAsync("/oncall timezone ben")).Text, StringComparison.Ordinal);
        Assert.Contains("do not know you", (await bot.TypeAsync("/oncall timezone", Given.Engineer("Otto"))).Text, StringComparison.Ordinal);
    }
}
