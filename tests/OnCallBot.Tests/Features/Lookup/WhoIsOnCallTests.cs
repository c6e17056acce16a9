using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

/// <summary>Wednesday of the second week: Ben has Profit, Cleo Growth, Dana Engagement, Ana Backup.</summary>
public sealed class WhoIsOnCallTests
{
    [Fact]
    public async Task The_bare_command_shows_every_duty_until_when_and_the_next_handoff()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall");

        Assert.True(answer.IsEphemeral);
        Assert.Equal(["Share in channel", "Next week", "Schedule"], answer.Buttons);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task An_area_shows_the_chain_holder_backup_and_owner_teams()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall growth");

        Assert.True(answer.IsEphemeral);
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task A_pipeline_shows_its_own_owner_teams()
    {
        await using var bot = await TestBot.StartAsync();

        Snapshot.Matches((await bot.TypeAsync("/oncall growth experiments")).Json);
    }

    [Fact]
    public async Task Backup_shows_for_whom_it_stands_in()
    {
        await using var bot = await TestBot.StartAsync();

        Snapshot.Matches((await bot.TypeAsync("/oncall backup")).Json);
    }

    [Theory]
    [InlineData("GROWTH", "*Growth: on call now*", "<@U0CLEO>")]
    [InlineData("grow", "*Growth: on call now*", "<@U0CLEO>")]
    [InlineData("grwoth", "*Growth: on call now*", "<@U0CLEO>")]
    [InlineData("enagement", "*Engagement: on call now*", "<@U0DANA>")]
    [InlineData("profit met", "*Profit Metrics: on call now*", "<@U0BEN>")]
    [InlineData("profit metrcis", "*Profit Metrics: on call now*", "<@U0BEN>")]
    [InlineData("  engagement   metrics ", "*Engagement Metrics: on call now*", "<@U0DANA>")]
    [InlineData("bakcup", "*Backup: on call now*", "<@U0ANA>")]
    [InlineData("data engineering", "*On call now*", "<@U0BEN>")]
    public async Task Part_of_a_name_or_a_slip_in_it_is_enough(string typed, string title, string holder)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains(title, answer.Text, StringComparison.Ordinal);
        Assert.Contains(holder, answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_fit_several_names_are_answered_with_the_choices()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall metrics next week");

        Assert.Contains("“metrics” can mean 3 things", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Buttons, button => button == "Share in channel");
        Snapshot.Matches(answer.Json);
    }

    [Fact]
    public async Task A_choice_answers_at_the_time_that_was_asked_for()
    {
        await using var bot = await TestBot.StartAsync();
        var choices = await bot.TypeAsync("/oncall metrics next week");

        var answer = await bot.ClickAsync("Growth Metrics next week", on: choices);

        Assert.Contains("*Growth Metrics: on call in the week of Mon 19 Jan*", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0DANA>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_leads_on_to_the_next_week()
    {
        await using var bot = await TestBot.StartAsync();
        var now = await bot.TypeAsync("/oncall growth");

        var next = await bot.ClickAsync("Next week", on: now);

        Assert.Contains("*Growth: on call in the week of Mon 19 Jan*", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_form()
    {
        await using var bot = await TestBot.StartAsync();

        Snapshot.Matches((await bot.TypeAsync("/oncall help")).Json);
    }

    [Fact]
    public async Task Sharing_shows_the_answer_to_all_with_who_shared_it_and_when_it_held()
    {
        await using var bot = await TestBot.StartAsync();
        var mine = await bot.TypeAsync("/oncall growth");

        await bot.ClickAsync("Share in channel", on: mine);

        var message = bot.Slack.Calls.Select(call => call.Arguments).Single(call => (string?)call["response_type"] == "in_channel");
        var shared = mine with { Json = message };

        Assert.Contains("as of Wed 14 Jan 11:00 CET", shared.Text, StringComparison.Ordinal);
        Assert.Contains("Shared by <@U0ANA>", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U0CLEO>", shared.Text, StringComparison.Ordinal);
        Assert.Empty(shared.Buttons);
    }
}
