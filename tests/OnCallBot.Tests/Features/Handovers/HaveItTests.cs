using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Handovers;

/// <summary>«I have it», and what becomes of those who do not say it.</summary>
public sealed class HaveItTests
{
    private static readonly Domain.TeamState Team = Given.SmallTeam.With(Given.SmallTeam.Rotations[Given.DataEngineering] with { Admins = [Given.Ana.Id] });

    [Fact]
    public async Task Whoever_comes_on_says_so_and_the_message_shows_it()
    {
        await using var bot = await HandoverBot.StartAsync(Team, "2026-01-19T07:59:59Z");
        var post = await bot.PostedAsync();

        var after = await bot.HaveItAsync(post, by: Given.Dana);

        Snapshot.Matches(after.Json["blocks"]);
        foreach (var person in new[] { Given.Ana, Given.Ben, Given.Cleo })
        {
            after = await bot.HaveItAsync(post, by: person);
        }

        Assert.Empty(after.Buttons);
        Assert.Equal(4, bot.Bot.Team.FindLatestHandover(Given.DataEngineering)!.Acknowledged.Count);
    }

    [Fact]
    public async Task Nobody_else_can_say_so()
    {
        var outsider = Given.Engineer("Olga");
        var goesOn = Team.With(outsider, Given.Override(1, Given.Ben, Given.Duties[0], "2026-01-19T08:00Z", "2026-01-26T08:00Z"), Given.Override(2, Given.Dana, Given.Duties[3], "2026-01-19T08:00Z", "2026-01-26T08:00Z"));
        await using var bot = await HandoverBot.StartAsync(goesOn, "2026-01-19T07:59:59Z");
        var post = await bot.PostedAsync();

        Assert.Contains("this button is for those who come on", (await bot.Bot.ClickAsync("I have it", post, by: outsider)).Text, StringComparison.Ordinal);
        Assert.Contains("this button is for those who come on", (await bot.Bot.ClickAsync("I have it", post, by: Given.Engineer("Nobody"))).Text, StringComparison.Ordinal);
        Assert.Contains("this button is for those who come on", (await bot.Bot.ClickAsync("I have it", post, by: Given.Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(bot.Bot.Team.FindLatestHandover(Given.DataEngineering)!.Acknowledged);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await using var bot = await HandoverBot.StartAsync(Team, "2026-01-19T07:59:59Z");
        var post = await bot.PostedAsync();
        await bot.HaveItAsync(post, by: Given.Dana);

        var again = await bot.Bot.ClickAsync("I have it", post, by: Given.Dana);

        Assert.Contains("You have said so already", again.Text, StringComparison.Ordinal);
        Assert.Single(bot.Bot.Team.FindLatestHandover(Given.DataEngineering)!.Acknowledged);
    }

    [Fact]
    public async Task After_four_working_hours_whoever_handed_over_is_told_and_after_four_more_an_admin()
    {
        // Profit goes from Ben to Cleo, Growth from Cleo to Dana, Engagement from Dana to Ana, Backup from Ana to Ben.
        await using var bot = await HandoverBot.StartAsync(Team, "2026-01-19T07:59:59Z");
        var post = await bot.PostedAsync();
        foreach (var person in new[] { Given.Ana, Given.Ben, Given.Cleo })
        {
            await bot.HaveItAsync(post, by: person);
        }

        await bot.GoToAsync("2026-01-19T11:59:50Z");
        var told = await bot.PostedAsync();
        Assert.Equal(Given.Cleo.SlackUser!.Value.Value, told.Channel);
        Assert.Equal("*Dana* has not said yet that they have Growth, which you handed over Mon 19 Jan 09:00 CET. Please make sure that they know. The button “I have it” is under the handover in #data-oncall.", told.Text);
        Assert.True(bot.Bot.Clock.GetUtcNow() >= Given.Moment("2026-01-19T12:00Z"));

        await bot.GoToAsync("2026-01-19T15:59:50Z");
        var admin = await bot.PostedAsync();
        Assert.Equal(Given.Ana.SlackUser!.Value.Value, admin.Channel);
        Assert.Contains("eight working hours", admin.Text, StringComparison.Ordinal);
        Assert.True(bot.Bot.Clock.GetUtcNow() >= Given.Moment("2026-01-19T16:00Z"));

        var calls = bot.Bot.Slack.Calls.Count;
        await bot.GoToAsync("2026-01-21T16:00Z");
        Assert.Equal(calls, bot.Bot.Slack.Calls.Count);
    }
}
