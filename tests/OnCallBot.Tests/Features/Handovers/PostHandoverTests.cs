using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Handovers;

/// <summary>The post at the handoff.</summary>
public sealed class PostHandoverTests
{
    private static readonly Rotation Rotation = Given.SmallTeam.Rotations[Given.DataEngineering];

    [Fact]
    public async Task It_is_posted_at_the_handoff_and_says_of_each_line_where_it_comes_from()
    {
        await using var bot = await HandoverBot.StartAsync(Eventful(), "2026-01-19T07:59:50Z");

        bot.Bot.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Empty(bot.Bot.Slack.Calls);
        bot.Bot.Clock.Advance(TimeSpan.FromSeconds(1));

        var post = await bot.PostedAsync();
        Snapshot.Matches(post.Json);
        Assert.Contains(bot.Bot.Team.Audit, entry => entry is { Action: AuditAction.HandoverPosted, Subject: "2026-01-19T08:00:00Z" });
    }

    [Fact]
    public async Task An_ordinary_week_is_short()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-19T07:59:59Z");

        Snapshot.Matches((await bot.PostedAsync()).Json);
    }

    [Fact]
    public async Task What_is_new_in_the_documents_is_said_once()
    {
        var growth = Given.Runbook(Given.GrowthMetrics, issues: ["Late events"]);
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(growth), "2026-01-12T07:59:59Z");
        Assert.DoesNotContain("Runbooks changed", (await bot.PostedAsync("data-oncall")).Text, StringComparison.Ordinal);

        await bot.Bot.Store.CommitAsync<bool>(
            team => new Decision<bool>(
                true,
                [
                    new Change.Put(growth with { CommonIssues = [Given.Stated("Late <events>")], OnCall = [Given.Stated("No on-call")] }),
                    new Change.Put(Given.Entry(team.NextAuditNumber, "2026-01-12T08:00Z", by: null, AuditAction.Imported, "1/team.yml")),
                ],
                []),
            TestContext.Current.CancellationToken);
        await bot.GoToAsync("2026-01-19T07:59:59Z");
        Snapshot.Matches((await bot.PostedAsync("data-oncall")).Json);

        await bot.GoToAsync("2026-01-26T07:59:59Z");
        Assert.DoesNotContain("Runbooks changed", (await bot.PostedAsync("data-oncall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holiday_of_somebody_in_the_rotation_is_said_with_its_calendar()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(OnCallBot.HolidaySources.EmbeddedHolidays.Book).With(Given.Ben with { Holidays = new("US") }), "2026-01-19T07:59:59Z");

        var post = await bot.PostedAsync();

        Assert.Contains("Mon 19 Jan: Martin Luther King Jr. Day, Ben off (calendar US)", post.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No days off", post.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-30T06:59:55Z", "Mon 30 Mar 09:00 – Mon 6 Apr 09:00 CEST")] // The clocks went forward the day before.
    [InlineData("2026-10-26T07:59:55Z", "Mon 26 Oct 09:00 – Mon 2 Nov 09:00 CET")] // They went back the day before.
    public async Task The_clocks_change_and_the_handoff_stays_at_nine(string before, string span)
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, before);

        var post = await bot.PostedAsync();

        Assert.Contains(span, post.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("late", post.Text, StringComparison.Ordinal);
        Assert.InRange(bot.Bot.Clock.GetUtcNow(), Given.Moment(before), Given.Moment(before) + HandoverBot.Longest);
    }

    [Fact]
    public async Task A_bot_that_was_down_at_the_handoff_says_so()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(new Domain.Jobs.JobRun("handover", "data-engineering", Given.Moment("2026-01-12T08:00Z"), DoneAt: null)), "2026-01-19T14:10Z");

        var post = await bot.PostedAsync();

        Assert.Contains("Posted late, Mon 19 Jan 15:10 CET: I was not running when it was due, Mon 19 Jan 09:00 CET.", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_more_than_a_day_late_is_not_posted()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(new Domain.Jobs.JobRun("handover", "data-engineering", Given.Moment("2026-01-12T08:00Z"), DoneAt: null)), "2026-01-20T08:00:01Z");

        await HandoverBot.UntilAsync(() => bot.Bot.Team.FindJobRun("handover", "data-engineering")!.UpTo > Given.Moment("2026-01-20T08:00Z"));

        Assert.Empty(bot.Bot.Slack.Calls);
        Assert.Null(bot.Bot.Team.FindLatestHandover(Given.DataEngineering));
    }

    [Fact]
    public async Task Two_rotations_hand_over_each_at_its_own_moment_in_its_own_channel()
    {
        var search = Given.Rotation("Search", "search-oncall", Given.Table(zone: "America/New_York", handoff: "10:00", firstDay: "2026-01-06"));
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(search), "2026-01-19T07:59:55Z");

        var first = await bot.PostedAsync();
        await bot.GoToAsync("2026-01-20T14:59:55Z");
        var second = await bot.PostedAsync("search-oncall");

        Assert.Equal("data-oncall", first.Channel);
        Assert.Contains("Handover: Data Engineering", first.Text, StringComparison.Ordinal);
        Assert.Equal("search-oncall", second.Channel);
        Assert.Contains("Tue 20 Jan 10:00 – Tue 27 Jan 10:00 EST", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_posts_it_ahead_of_the_handoff_for_the_coming_week_and_once()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-16T14:59:55Z", cron: "0 16 * * 5,6");

        var post = await bot.PostedAsync();
        await bot.GoToAsync("2026-01-17T15:01Z");
        await HandoverBot.UntilAsync(() => bot.Bot.Team.FindJobRun("handover", "data-engineering")!.UpTo == Given.Moment("2026-01-17T15:00Z"));

        Assert.Contains("Mon 19 Jan 09:00 – Mon 26 Jan 09:00 CET", post.Text, StringComparison.Ordinal);
        Assert.Single(bot.Bot.Slack.Calls);
    }

    [Fact]
    public async Task Without_a_channel_each_who_comes_on_gets_it()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(Rotation with { Channel = null }), "2026-01-19T07:59:59Z");

        List<string> told = [];
        for (var i = 0; i < 4; i++)
        {
            told.Add((await bot.PostedAsync()).Channel!);
        }

        Assert.Equal("U0ANA U0BEN U0CLEO U0DANA", string.Join(' ', told.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_one_message_does_not_hold_goes_into_its_thread()
    {
        var reason = new string('x', 480);
        var swaps = Enumerable.Range(1, 60).Select(number => Given.Swap(number, reason: reason, legs: [Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-03-02")]));
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam.With(swaps), "2026-01-19T07:59:59Z");

        var post = await bot.PostedAsync();
        var pages = new List<TestAnswer>();
        for (var i = 0; i < bot.Bot.Team.FindLatestHandover(Given.DataEngineering)!.InThread; i++)
        {
            pages.Add(await bot.PostedAsync());
        }

        Assert.Contains("is in the thread", post.Text, StringComparison.Ordinal);
        Assert.Equal("I have it", Assert.Single(post.Buttons));
        Assert.InRange(pages.Count, 2, 5);
        Assert.All(pages, page => Assert.Equal("1700000000.000001", (string?)page.Json["thread_ts"]));
        Assert.All(pages, page => Assert.InRange(page.Text.Length, 1, 13_000));
        Assert.All(Enumerable.Range(1, 60), number => Assert.Contains(pages, page => page.Text.Contains($"(request {number})", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_next_one_leaves_no_dead_button_behind()
    {
        await using var bot = await HandoverBot.StartAsync(Given.SmallTeam, "2026-01-19T07:59:59Z");
        var first = await bot.PostedAsync();
        await bot.HaveItAsync(first, Given.Dana);

        // Days of reminders lie between; only the channel counts here.
        await bot.GoToAsync("2026-01-26T08:00Z");
        var calls = new List<SlackCall>();
        do
        {
            calls.Add(await bot.NextAsync());
        }
        while (calls[^1].Method != "chat.postMessage" || (string?)calls[^1].Arguments["channel"] != "data-oncall");

        var update = Assert.Single(calls, call => call.Method == "chat.update");
        Assert.Contains("Ana, Ben and Cleo never said so", ((string)update.Arguments["blocks"]!.ToJsonString()).Replace("Cleo, Ana and Ben", "Ana, Ben and Cleo", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("I have it", update.Arguments.ToJsonString(), StringComparison.Ordinal);
        var late = await bot.Bot.ClickAsync("I have it", first, by: Given.Cleo);
        Assert.Contains("next handover has been posted", late.Text, StringComparison.Ordinal);
    }

    private static TeamState Eventful() => Given.SmallTeam.With(
        Rotation with { CompanyDays = [Given.Day("2026-01-22")] },
        new Domain.Holidays.CompanyDay(Given.Day("2026-01-23"), "company.ics"),
        Given.Leave(Given.Ana, "2026-01-24", "2026-02-01"),
        Given.Leave(Given.Cleo, "2026-01-20", "2026-01-20") with { FromFiles = true },
        Given.Override(1, Given.Ben, Given.Duties[0], "2026-01-19T08:00Z", "2026-01-26T08:00Z", OverrideCause.Plan) with { FromFiles = true },
        Given.Override(2, Given.Ana, Given.Duties[1], "2026-01-20T23:00Z", "2026-01-22T23:00Z") with { Reason = "<!channel> dentist", Swap = new SwapId(1) },
        Given.Swap(1, SwapStatus.Approved, reason: "dentist", legs: [Given.Leg(Given.Ben, Given.Cleo, Given.Duties[2], "2026-01-26")]),
        Given.Swap(2, reason: "a <wedding>", legs: [Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-02-02"), Given.Leg(Given.Ben, Given.Ana, Given.Duties[0], "2026-02-09")]),
        Given.Swap(3, SwapStatus.Declined, legs: [Given.Leg(Given.Ana, Given.Ben, Given.Duties[0], "2026-02-16")]));
}
