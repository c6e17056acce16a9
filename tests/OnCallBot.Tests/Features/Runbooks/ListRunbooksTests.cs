using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Tests.Runbooks;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Runbooks;

public sealed class ListRunbooksTests
{
    [Fact]
    public async Task All_pipelines_are_listed_by_area()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook list");

        foreach (var pipeline in Given.Pipelines)
        {
            Assert.Contains(pipeline.Name, answer.Text, StringComparison.Ordinal);
        }

        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task The_bare_command_lists_too_and_says_how_to_search()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook");

        Assert.Contains("Engagement Metrics", answer.Text, StringComparison.Ordinal);
        Assert.Contains("`/runbook kafka late`", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_without_a_runbook_is_marked()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(SmallTeamRunbooks.GrowthMetrics));

        var answer = await bot.TypeAsync("/runbook list");

        Assert.Contains("Growth Metrics, for investors\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Profit Metrics, for investors: no runbook yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_s_button_leads_to_its_runbooks()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);
        var list = await bot.TypeAsync("/runbook list");

        var answer = await bot.ClickAsync("Growth", on: list);

        Assert.Equal(2, answer.Buttons.Count(button => button == "Open"));
    }

    [Fact]
    public async Task Pipelines_whose_names_begin_like_a_verb_can_be_opened()
    {
        var prices = Given.Pipeline("List Prices", Given.Profit);
        var desk = Given.Pipeline("Help Desk", Given.Profit);
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(prices, desk, Given.Runbook(prices, issues: ["Prices are stale"]), Given.Runbook(desk, issues: ["Tickets are lost"])));

        var typed = await bot.TypeAsync("/runbook list prices");
        var list = await bot.TypeAsync("/runbook profit");

        Assert.Contains("Prices are stale", typed.Text, StringComparison.Ordinal);
        Assert.Contains("/runbook data-engineering/help-desk", list.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_rotation_s_channel_only_its_own_runbooks_are_meant()
    {
        await using var bot = await TestBot.StartAsync(WithPlatform());

        var own = await bot.TypeAsync("/runbook list", channel: "data-oncall");
        var elsewhere = await bot.TypeAsync("/runbook list");

        Assert.DoesNotContain("Payouts", own.Text, StringComparison.Ordinal);
        Assert.Contains("Payouts", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("Engagement Metrics", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_rotation_s_channel_its_own_issue_comes_before_a_better_one_elsewhere()
    {
        await using var bot = await TestBot.StartAsync(WithPlatform());

        var own = await bot.TypeAsync("/runbook kafka late", channel: "data-oncall");
        var other = await bot.TypeAsync("/runbook kafka late", channel: "platform-oncall");

        Assert.Contains("Engagement Metrics", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Payouts", own.Text, StringComparison.Ordinal);
        Assert.Contains("Payouts", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/runbook payouts")]
    [InlineData("/runbook settlement file empty")]
    public async Task What_only_another_rotation_has_is_answered_and_said_to_be_from_there(string typed)
    {
        await using var bot = await TestBot.StartAsync(WithPlatform());

        var answer = await bot.TypeAsync(typed, channel: "data-oncall");

        Assert.Contains("Settlement file is empty", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Data Engineering, this channel's rotation, has nothing on", answer.Text, StringComparison.Ordinal);
        Assert.Contains("this is from Platform", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_pipelines_of_one_name_are_told_apart_by_their_rotation()
    {
        var team = WithPlatform();
        var other = team.Areas.Values.Single(area => area.Name == "Payments");
        var twin = Given.Pipeline("Growth Metrics", other);
        await using var bot = await TestBot.StartAsync(team.With(twin, Given.Runbook(twin, issues: ["The platform's own growth"])));

        var answer = await bot.TypeAsync("/runbook growth metrics");

        Assert.Contains("Platform", answer.Text, StringComparison.Ordinal);
        Assert.Contains("/runbook data-engineering/growth-metrics", answer.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("/runbook platform/growth-metrics", answer.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_form()
    {
        await using var bot = await TestBot.StartAsync(SmallTeamRunbooks.Team);

        var answer = await bot.TypeAsync("/runbook help");

        foreach (var form in new[] { "`/runbook`", "`/runbook growth`", "`/runbook kafka late`", "`/runbook list`", "`/runbook lint`" })
        {
            Assert.Contains(form, answer.Text, StringComparison.Ordinal);
        }
    }

    private static Domain.TeamState WithPlatform()
    {
        var area = Given.Area("Payments", Rotation.IdOf("Platform"));
        var pipeline = Given.Pipeline("Payouts", area);
        var people = new[] { Given.Engineer("Eli"), Given.Engineer("Fay") };

        return SmallTeamRunbooks.Team.With(
        [
            area, pipeline, .. people,
            Given.Rotation("Platform", "platform-oncall", Given.Table(duties: [Given.Duty(area), Given.Backup()], people: people)),
            Given.Runbook(pipeline, issues: ["Kafka late", "Settlement file is empty"]),
        ]);
    }
}
