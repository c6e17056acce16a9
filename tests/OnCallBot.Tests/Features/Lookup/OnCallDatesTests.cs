using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

/// <summary>Asked on Wednesday 14 January 2026, 11:00 in Berlin. Handoffs are on Mondays at 09:00.</summary>
public sealed class OnCallDatesTests
{
    [Theory]
    [InlineData("2026-12-24", "on Thu 24 Dec", "<@U0DANA>")]
    [InlineData("dec 21", "on Mon 21 Dec", "<@U0CLEO> until 09:00 CET, then <@U0DANA>")]
    [InlineData("21 dec", "on Mon 21 Dec", "<@U0CLEO> until 09:00 CET, then <@U0DANA>")]
    [InlineData("Dec 24", "on Thu 24 Dec", "<@U0DANA>")]
    [InlineData("tomorrow", "on Thu 15 Jan", "<@U0CLEO>")]
    [InlineData("monday", "on Mon 19 Jan", "<@U0CLEO> until 09:00 CET, then <@U0DANA>")]
    [InlineData("monday 08:00", "on Mon 19 Jan at 08:00", "<@U0CLEO>")]
    [InlineData("monday 09:00", "on Mon 19 Jan at 09:00", "<@U0DANA>")]
    [InlineData("next week", "in the week of Mon 19 Jan", "<@U0DANA>")]
    [InlineData("in 2 weeks", "on Wed 28 Jan", "<@U0ANA>")]
    [InlineData("yesterday", "on Tue 13 Jan", "<@U0CLEO>")]
    [InlineData("2025-12-31", "on Wed 31 Dec 2025", "<@U0ANA>")]
    public async Task An_area_and_a_time_show_who_holds_it_then(string time, string said, string holder)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall growth {time}");

        Assert.Contains($"*Growth: on call {said}*", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"*On call*  {holder}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("next week growth")]
    [InlineData("growth next week")]
    [InlineData("NEXT WEEK Growth")]
    public async Task The_time_may_stand_before_or_behind_the_name(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains("*Growth: on call in the week of Mon 19 Jan*", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handoff_day_has_two_holders()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall 2026-01-19");

        Assert.Contains("Mon 19 Jan is a handoff day with two holders: before and after 09:00 CET", answer.Text, StringComparison.Ordinal);
        Snapshot.Matches(answer.Json);
    }

    // In Santiago's night to 6 September the clocks skip midnight: the day begins at 01:00, and the handoff with it.
    [Theory]
    [InlineData("Europe/Berlin", "2026-01-05", "2026-01-19", "Mon 19 Jan")]
    [InlineData("America/Santiago", "2026-01-04", "2026-09-06", "Sun 6 Sep")]
    public async Task A_handoff_at_a_day_s_first_moment_leaves_that_day_one_holder(string zone, string firstDay, string day, string said)
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation(Given.Table(zone, handoff: "00:00", firstDay))));

        var answer = await bot.TypeAsync($"/oncall {day}");

        Assert.Contains($"on {said}", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handoff day", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("then", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_to_which_the_handoff_was_moved_has_three_holders()
    {
        var moved = Given.Table(handoff: "15:00", firstDay: "2026-01-12", from: "2026-01-19T15:00+01:00");
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation(Given.Table(), moved)));

        var answer = await bot.TypeAsync("/oncall 2026-01-19");

        Assert.Contains("Mon 19 Jan is a handoff day with 3 holders: they change at 09:00 CET and 15:00 CET", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two holders", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handoff_that_was_moved_within_its_day_changes_holders_once()
    {
        var moved = Given.Table(handoff: "15:00", from: "2026-01-19T15:00+01:00");
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation(Given.Table(), moved)));

        var answer = await bot.TypeAsync("/oncall 2026-01-19");

        Assert.Contains("Mon 19 Jan is a handoff day with two holders: before and after 09:00 CET", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("after 15:00", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_hands_over_to_themselves_is_named_once()
    {
        var weeks = new[] { Given.Week(Given.Duties, Given.Ana, Given.Ben, Given.Cleo, Given.Dana), Given.Week(Given.Duties, Given.Ben, Given.Ana, Given.Cleo, Given.Dana) };
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Rotation(Given.Table(weeks: weeks))));

        var answer = await bot.TypeAsync("/oncall engagement monday");

        Assert.Contains("*On call*  <@U0CLEO>\n", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("then", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_week_begins_and_ends_at_the_handoff()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall next week");

        Assert.Contains("From Mon 19 Jan 09:00 CET until Mon 26 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("then", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_the_askers_day()
    {
        // Still Wednesday in New York, Thursday in Auckland.
        var north = Given.Engineer("Nora", zone: "America/New_York");
        var south = Given.Engineer("Sol", zone: "Pacific/Auckland");
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(north, south), now: "2026-01-14T20:00Z");

        var inNewYork = await bot.TypeAsync("/oncall tomorrow", by: north);
        var inAuckland = await bot.TypeAsync("/oncall tomorrow", by: south);

        Assert.Contains("on Thu 15 Jan", inNewYork.Text, StringComparison.Ordinal);
        Assert.Contains("on Fri 16 Jan", inAuckland.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 03:00 EST", inNewYork.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 21:00 NZDT", inAuckland.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feb 30", "“feb 30” is no day of the calendar")]
    [InlineData("2026-13-45", "“2026-13-45” is no day of the calendar")]
    [InlineData("tuesday 19 jan", "falls on another day of the week")]
    [InlineData("monday 25:00", "is no time of day")]
    [InlineData("2026-12-24..2026-12-21", "ends before it begins")]
    public async Task A_time_that_cannot_be_is_named_with_the_nearest_that_can(string time, string said)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall growth {time}");

        Assert.True(answer.IsEphemeral);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains($"growth {time}", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Buttons);

        var instead = await bot.ClickAsync(answer.Buttons[0], on: answer);
        Assert.Contains("Growth", instead.Text, StringComparison.Ordinal);
        Assert.Contains(instead.Buttons, button => button == "Share in channel");
    }
}
