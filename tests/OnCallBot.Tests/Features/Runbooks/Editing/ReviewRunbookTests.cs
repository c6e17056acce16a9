using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks.Editing;

/// <summary>Who reviewed a runbook last, and who is asked to. Growth Metrics was reviewed last summer and belongs to Accounts.</summary>
public sealed class ReviewRunbookTests
{
    private static readonly Engineer Fay = Given.Engineer("Fay") with { Team = Domain.People.Team.IdOf("Accounts") };
    private static readonly PipelineId Growth = Given.GrowthMetrics.Id;

    private static readonly TeamState Team = SmallTeamRunbooks.Team.With(
        Fay,
        Given.Team("Accounts", channel: "accounts"),
        SmallTeamRunbooks.GrowthMetrics with { ReviewedOn = Given.Day("2025-07-01") });

    [Fact]
    public async Task A_button_says_that_it_was_reviewed_and_the_runbook_says_by_whom()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var opened = await bot.TypeAsync("/runbook growth metrics");

        var thanks = await bot.ClickAsync("Reviewed", on: opened);
        var shown = await bot.ClickAsync("Open it", on: thanks);

        Assert.Contains("Last reviewed on Tue 1 Jul 2025", opened.Text, StringComparison.Ordinal);
        Assert.Contains("reviewed as of today", thanks.Text, StringComparison.Ordinal);
        Assert.Contains("Reviewed by Ana on Wed 14 Jan", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Ana has said so today already", (await bot.TypeAsync("/runbook reviewed growth metrics", by: Given.Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("edited by those of", (await bot.TypeAsync("/runbook reviewed growth metrics", by: Given.Engineer("Zoe"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lint_finds_what_nobody_reviewed_for_long()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var before = await bot.TypeAsync("/runbook lint");
        await bot.TypeAsync("/runbook reviewed growth metrics");
        var after = await bot.TypeAsync("/runbook lint");

        Assert.Contains("Growth Metrics: last reviewed 2025-07-01", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has reviewed these runbooks", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_morning_the_owners_are_asked_in_their_channel_and_the_message_shows_the_answer()
    {
        await using var bot = await TestBot.StartAsync(Team, now: "2026-01-15T07:30Z");

        bot.Clock.Advance(TimeSpan.FromMinutes(31));
        var asked = await bot.PostedAsync("accounts");
        await bot.ClickAsync("Reviewed", on: asked, by: Given.Engineer("Zoe"));
        await bot.ClickAsync("Edit", on: asked, by: Fay);
        var form = await bot.OpenedAsync();
        await bot.ClickAsync("Reviewed", on: asked, by: Fay);
        var updated = await bot.UpdatedAsync();

        Assert.Contains("Accounts: a runbook has not been reviewed for long", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Edit a runbook", (string?)form.Surface["title"]!["text"]);
        Assert.Contains(bot.Slack.Calls, call => ((string?)call.Arguments["text"])?.Contains("edited by those of", StringComparison.Ordinal) == true);
        Assert.Contains("Reviewed by Fay on Thu 15 Jan", updated.Text, StringComparison.Ordinal);
        Assert.Empty(updated.Buttons);
        Assert.Equal(Given.Day("2026-01-15"), bot.Team.Runbooks[Growth].ReviewedOn);
        Snapshot.Matches(asked.Json);
    }
}
