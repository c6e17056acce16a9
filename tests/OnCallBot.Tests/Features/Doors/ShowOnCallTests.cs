using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Doors;

/// <summary>The shortcut «Who is on call?». Wednesday of the second week: Cleo has Growth, Dana Engagement, Ben Profit, Ana Backup.</summary>
public sealed class ShowOnCallTests
{
    private const string Shortcut = "who_is_on_call";

    [Fact]
    public async Task A_window_says_who_holds_every_duty()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var window = await bot.UseAsync(Shortcut);

        Assert.Equal("Who is on call?", (string?)window.Surface["title"]!["text"]);
        foreach (var user in new[] { "U0ANA", "U0BEN", "U0CLEO", "U0DANA" })
        {
            Assert.Contains($"<@{user}>", window.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(window.Buttons, button => button.StartsWith("Share", StringComparison.Ordinal));
        Snapshot.Matches(window.Json["view"]!);
    }

    [Fact]
    public async Task A_button_in_the_window_shows_its_answer_there()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var window = await bot.UseAsync(Shortcut);

        var next = await bot.ClickAsync(window.Buttons[0], on: window with { Channel = null });

        var call = Assert.Single(bot.Slack.To("views.update"));
        Assert.Equal("V1", (string?)call.Arguments["view_id"]);
        Assert.Contains("Growth", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_answered_too()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var window = await bot.UseAsync(Shortcut, by: Given.Engineer("Zoe"));

        Assert.Contains("<@U0CLEO>", window.Text, StringComparison.Ordinal);
    }
}
