using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

public sealed class OnCallScheduleTests
{
    [Fact]
    public async Task Four_weeks_of_every_duty_from_this_one_on()
    {
        await using var bot = await TestBot.StartAsync();

        Snapshot.Matches((await bot.TypeAsync("/oncall schedule")).Json);
    }

    [Fact]
    public async Task An_area_is_shown_beside_its_backup_as_a_table()
    {
        await using var bot = await TestBot.StartAsync();

        Snapshot.Matches((await bot.TypeAsync("/oncall schedule 3 growth")).Json);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3w", 3)]
    [InlineData("3W", 3)]
    [InlineData("3 weeks", 3)]
    [InlineData("next 3 weeks", 3)]
    [InlineData("1 week", 1)]
    [InlineData("3w growth", 3)]
    [InlineData("growth 3", 3)]
    [InlineData("growth 26w", 26)]
    [InlineData("growth", 4)]
    public async Task It_has_as_many_weeks_as_one_asks_for(string typed, int weeks)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall schedule {typed}");

        var end = Given.Day("2026-01-12").AddDays(7 * weeks);
        Assert.Contains($"until Mon {end:d MMM} 09:00", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "not 0")]
    [InlineData("27", "not 27")]
    [InlineData("99w", "not 99w")]
    [InlineData("99999999999999", "not 99999999999999")]
    public async Task Too_many_weeks_are_answered_with_how_many_there_can_be(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall schedule {typed}");

        Assert.Contains($"I can show 1 to 26 weeks, {said}.", answer.Text, StringComparison.Ordinal);
        Assert.Contains((await bot.ClickAsync(answer.Buttons[0], on: answer)).Buttons, button => button == "Share in channel");
    }

    [Fact]
    public async Task Overrides_leave_and_company_days_are_marked()
    {
        var rotation = Given.Rotation() with { CompanyDays = [Given.Day("2026-01-22")] };
        var team = Given.SmallTeam.With(
            rotation,
            Given.Override(1, Given.Ben, Given.Duties[1], "2026-01-20T00:00Z", "2026-01-22T00:00Z"),
            Given.Leave(Given.Cleo, "2026-01-14", "2026-01-15"));
        await using var bot = await TestBot.StartAsync(team);

        Snapshot.Matches((await bot.TypeAsync("/oncall schedule 2 growth")).Json);
    }

    [Fact]
    public async Task A_week_with_several_holders_does_not_cost_the_table()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ben, Given.Duties[1], "2026-01-20T00:00Z", "2026-01-22T00:00Z")));

        var answer = await bot.TypeAsync("/oncall schedule 2");

        Assert.Contains("19 Jan  Cleo    Dana*   Ana         Ben\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("*  20 Jan, Growth: *Ben*, for Dana: cover, Tue 20 Jan 01:00 – Thu 22 Jan 01:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-26 schedule 2 growth")]
    [InlineData("schedule 2 growth 2026-01-26")]
    public async Task It_may_begin_at_a_day(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Contains("From Mon 26 Jan 09:00 CET until Mon 9 Feb 09:00 CET", (await bot.TypeAsync($"/oncall {typed}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stretch_of_days_has_a_schedule()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall growth 2026-01-20..2026-01-27");

        Assert.Contains("From Mon 19 Jan 09:00 CET until Mon 2 Feb 09:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_none_keeps_the_verb_in_what_is_offered()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall schedule 2 metrics");

        Assert.Contains("can mean 3 things", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Schedule: Growth", (await bot.ClickAsync("schedule Growth Metrics 2", on: answer)).Text, StringComparison.Ordinal);
    }
}
