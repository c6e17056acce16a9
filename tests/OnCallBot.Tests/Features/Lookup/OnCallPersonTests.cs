using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Lookup;

/// <summary>Ana's shifts: Backup until 19 January, then Engagement, Growth, Profit, and again from the top.</summary>
public sealed class OnCallPersonTests
{
    [Fact]
    public async Task Me_shows_what_I_hold_now_and_next()
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync("/oncall me");

        Assert.True(answer.IsEphemeral);
        Snapshot.Matches(answer.Json);
    }

    [Theory]
    [InlineData("<@U0DANA>")]
    [InlineData("<@U0DANA|dana>")]
    [InlineData("dana")]
    [InlineData("Danna")]
    public async Task A_mention_and_a_name_show_that_person(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains("<@U0DANA>  ·  Data Engineering", answer.Text, StringComparison.Ordinal);
        Assert.Contains("On call now: *Engagement* until Mon 19 Jan 09:00 CET", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oncall me next week")]
    [InlineData("/oncall next week me")]
    [InlineData("/oncall NEXT WEEK ME")]
    [InlineData("/oncall ana next week")]
    [InlineData("/oncall <@U0ANA> next week")]
    public async Task Next_week_is_the_shift_that_begins_in_it(string typed)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TypeAsync(typed);

        Assert.Contains("On call in the week of Mon 19 Jan:", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 19 Jan 09:00 – Mon 26 Jan 09:00 CET  *Engagement*", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("*Backup*", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-20T10:00Z", "Mon 23 Mar 09:00 CET – Mon 30 Mar 09:00 CEST")]
    [InlineData("2026-10-14T10:00Z", "Mon 19 Oct 09:00 CEST – Mon 26 Oct 09:00 CET")]
    [InlineData("2026-10-14T10:00Z", "Mon 26 Oct 09:00 – Mon 2 Nov 09:00 CET")]
    public async Task A_shift_over_the_change_of_the_clocks_says_by_which_it_begins_and_ends(string now, string span)
    {
        await using var bot = await TestBot.StartAsync(now: now);

        var answer = await bot.TypeAsync("/oncall me");

        Assert.Contains(span, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duties_that_begin_together_are_not_cut_apart()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ana, Given.Duties[3], "2026-02-16T08:00Z", "2026-02-23T08:00Z")));

        var answer = await bot.TypeAsync("/oncall me");

        Assert.Contains("Mon 16 Feb 09:00 – Mon 23 Feb 09:00 CET  *Engagement*, double duty", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mon 16 Feb 09:00 – Mon 23 Feb 09:00 CET  *Backup*", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mon 23 Feb 09:00 – ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_is_listed_with_the_shifts_that_it_touches()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-01-20", "2026-01-21")));

        Snapshot.Matches((await bot.TypeAsync("/oncall me")).Json);
    }

    [Fact]
    public async Task What_others_hold_for_me_is_listed_with_its_cause()
    {
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(Given.Override(1, Given.Ben, Given.Duties[3], "2026-01-13T00:00Z", "2026-01-16T00:00Z", OverrideCause.Swap)));

        var answer = await bot.TypeAsync("/oncall me");

        Assert.Contains("Not on call now", answer.Text, StringComparison.Ordinal);
        Assert.Contains("*Backup*: <@U0BEN>, for Ana: swap", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_in_no_rotation_is_told_so()
    {
        await using var bot = await TestBot.StartAsync();

        var me = await bot.TypeAsync("/oncall me", by: Given.Engineer("Zoe"));
        var other = await bot.TypeAsync("/oncall <@U0ZOE>");

        Assert.Contains("I do not know you as anybody in a rotation", me.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0ZOE> is in no rotation that I know", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_and_an_area_at_once_are_too_much()
    {
        await using var bot = await TestBot.StartAsync();

        Assert.Contains("A person has no “growth”", (await bot.TypeAsync("/oncall <@U0DANA> growth")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_those_of_the_askers_zone()
    {
        var asker = Given.Engineer("Nora", zone: "America/New_York");
        await using var bot = await TestBot.StartAsync(Given.SmallTeam.With(asker));

        Assert.Contains("until Mon 19 Jan 03:00 EST", (await bot.TypeAsync("/oncall dana", by: asker)).Text, StringComparison.Ordinal);
    }
}
