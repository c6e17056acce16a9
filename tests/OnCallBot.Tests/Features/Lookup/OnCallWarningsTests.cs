using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

/// <summary>What answers must not keep silent: overrides, leave, double duty, no independent backup.</summary>
public sealed class OnCallWarningsTests
{
    [Theory]
    [InlineData(OverrideCause.Swap, "swap")]
    [InlineData(OverrideCause.Cover, "cover")]
    [InlineData(OverrideCause.Plan, "plan")]
    public async Task An_override_is_named_with_its_cause_and_its_end(OverrideCause cause, string said)
    {
        var team = Given.SmallTeam.With(Given.Override(1, Given.Ana, Given.Duties[1], "2026-01-14T00:00Z", "2026-01-16T00:00Z", cause));
        await using var bot = await TestBot.StartAsync(team);

        var answer = await bot.TypeAsync("/oncall growth");

        Assert.Contains($"<@U0ANA>, for Cleo: {said}, until Fri 16 Jan 01:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_override_wins()
    {
        var team = Given.SmallTeam.With(
            Given.Override(1, Given.Ana, Given.Duties[1], "2026-01-14T00:00Z", "2026-01-16T00:00Z"),
            Given.Override(2, Given.Dana, Given.Duties[1], "2026-01-14T00:00Z", "2026-01-16T00:00Z"));
        await using var bot = await TestBot.StartAsync(team);

        Assert.Contains("*On call*  <@U0DANA>, for Cleo", (await bot.TypeAsync("/oncall growth")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_on_leave_stays_the_holder_and_the_conflict_is_shown()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Leave(Given.Cleo, "2026-01-14", "2026-01-15")));

        var answer = await bot.TypeAsync("/oncall growth");

        Assert.Contains("*On call*  <@U0CLEO>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0CLEO> holds Growth and is on leave 14 Jan – 15 Jan", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_that_begins_on_the_handoff_day_is_said_to_touch_the_last_hours()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Leave(Given.Cleo, "2026-01-19", "2026-01-21")));

        var (now, schedule) = (await bot.TypeAsync("/oncall growth"), await bot.TypeAsync("/oncall schedule 2 growth"));

        Assert.Contains("<@U0CLEO> holds Growth until Mon 19 Jan 09:00 CET and is on leave 19 Jan – 21 Jan", now.Text, StringComparison.Ordinal);
        Assert.Contains("!  12 Jan, Growth until Mon 19 Jan 09:00 CET: *Cleo* is on leave 19 Jan – 21 Jan", schedule.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_duties_at_once_are_double_duty()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ben, Given.Duties[1], "2026-01-12T08:00Z", "2026-01-19T08:00Z")));

        Assert.Contains("<@U0BEN> holds Profit and Growth: double duty", (await bot.TypeAsync("/oncall")).Text, StringComparison.Ordinal);
        Assert.Contains("double duty", (await bot.TypeAsync("/oncall growth")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("double duty", (await bot.TypeAsync("/oncall engagement")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_and_its_backup_in_one_hand_leave_no_independent_backup()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ana, Given.Duties[1], "2026-01-12T08:00Z", "2026-01-19T08:00Z", OverrideCause.Swap)));

        Snapshot.Matches((await bot.TypeAsync("/oncall growth")).Json);
        Assert.Contains("no independent backup for Growth", (await bot.TypeAsync("/oncall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duty_that_the_table_leaves_to_nobody_is_not_hidden()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: [Given.Week(Given.Duties, Given.Ana, null, Given.Cleo, Given.Dana)]))));

        Assert.Contains("nobody ⚠️", (await bot.TypeAsync("/oncall growth")).Text, StringComparison.Ordinal);
    }
}
