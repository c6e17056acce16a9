using System.Globalization;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Tests;
using OnCallBot.Slack.Homes;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Homes;

/// <summary>When homes are published, in which order and how fast.</summary>
public sealed class HomePublisherTests
{
    [Fact]
    public async Task Whoever_has_never_opened_it_has_none()
    {
        await using var home = await HomeBot.StartAsync();
        await home.Bot.TypeAsync("/oncall leave 2026-02-02..2026-02-06", Given.Ben);
        await home.LookAsync(Given.Ben, tab: "messages");

        await home.OpenAsync(Given.Ana);

        Assert.Equal(1, home.Published);
        Assert.Equal([Given.Ana.SlackUser], home.Bot.Team.Homes.Select(one => (SlackUserId?)one.User));
    }

    [Fact]
    public async Task What_changes_something_of_mine_is_shown_and_what_does_not_is_not_published_again()
    {
        await using var home = await HomeBot.StartAsync();
        var first = await home.OpenAsync(Given.Ana);
        await home.LookAsync(Given.Ana, sees: first);
        await home.Bot.TypeAsync("/oncall leave 2027-02-01", Given.Dana);

        await home.Bot.TypeAsync("/oncall leave 2026-02-02..2026-02-06");
        var second = await home.ShownAsync(Given.Ana);

        Assert.Contains("2 Feb – 6 Feb", second.Text, StringComparison.Ordinal);
        Assert.Equal(2, home.Published);
    }

    [Fact]
    public async Task Where_Slack_shows_nothing_it_is_published_though_it_is_the_same()
    {
        await using var home = await HomeBot.StartAsync();
        var first = await home.OpenAsync(Given.Ana);

        var again = await home.OpenAsync(Given.Ana);

        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task Many_commits_in_a_row_are_shown_once()
    {
        await using var home = await HomeBot.StartAsync();
        await home.OpenAsync(Given.Ana);
        for (var day = 1; day <= 9; day++)
        {
            await home.Bot.TypeAsync(string.Create(CultureInfo.InvariantCulture, $"/oncall leave 2026-02-0{day}"));
        }

        var shown = await home.ShownAsync(Given.Ana);

        Assert.Contains("9 Feb", shown.Text, StringComparison.Ordinal);
        Assert.Equal(2, home.Published);
    }

    [Fact]
    public async Task At_a_handoff_it_changes_by_itself()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Ana with { Zone = Given.Zone("Europe/Berlin") }), now: "2026-01-19T07:59:30Z");
        var before = await home.OpenAsync(Given.Ana);

        var after = await home.ShownAsync(Given.Ana);

        Assert.Contains("On call now: *Backup* until Mon 19 Jan", before.Text, StringComparison.Ordinal);
        Assert.Contains("On call now: *Engagement* until Mon 26 Jan", after.Text, StringComparison.Ordinal);
        Assert.True(home.Bot.Clock.GetUtcNow() < Given.Moment("2026-01-19T08:00:10Z"));
    }

    [Fact]
    public async Task A_request_that_lapses_goes_from_it()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Swap(1, legs: [Given.Leg(Given.Ana, Given.Ben, Given.Duties[2], "2026-01-19")])), now: "2026-01-19T07:59:50Z");
        var before = await home.OpenAsync(Given.Ben);

        var after = await home.ShownAsync(Given.Ben);

        Assert.Contains("Approve", before.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Approve", after.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task After_a_start_those_who_had_opened_theirs_get_it_anew()
    {
        using var store = new InMemoryTeamStore(Given.SmallTeam.With(new Home(Given.Ben.SlackUser!.Value, Given.Moment("2026-01-01T00:00Z"))));

        await using var home = await HomeBot.StartAsync(store: store);

        Assert.Contains("*Ben*", (await home.ShownAsync(Given.Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_request_to_wait_is_heeded_by_all()
    {
        await using var home = await HomeBot.StartAsync(slack: slack => slack.Limit("views.publish", TimeSpan.FromSeconds(30)));
        await home.LookAsync(Given.Ana);
        await home.LookAsync(Given.Ben);
        await home.ShownAsync();
        await home.Bot.Clock.WaiterForAsync(TimeSpan.FromSeconds(30));
        home.Bot.Clock.Advance(TimeSpan.FromSeconds(29));
        var before = home.Published;

        await home.ShownAsync();
        await home.ShownAsync();

        Assert.Equal((1, 3), (before, home.Published));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    public async Task What_fails_in_passing_is_tried_again(string error)
    {
        await using var home = await HomeBot.StartAsync(slack: slack => slack.Refuse("views.publish", error));
        await home.OpenAsync(Given.Ana);

        var again = await home.ShownAsync(Given.Ana);

        Assert.Contains("*Ana*", again.Text, StringComparison.Ordinal);
        Assert.Contains(home.Bot.Logs.Lines, line => line.Message.Contains("next attempt in 2 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_never_gets_through_is_given_up_after_ten_attempts()
    {
        await using var home = await HomeBot.StartAsync(slack: slack =>
        {
            for (var i = 0; i < 10; i++)
            {
                slack.Refuse("views.publish", "internal_error");
            }
        });
        await home.LookAsync(Given.Ana);
        for (var i = 0; i < 10; i++)
        {
            await home.ShownAsync(Given.Ana);
        }

        var begins = home.Bot.Clock.GetUtcNow();
        await home.OpenAsync(Given.Ben);

        Assert.Equal(11, home.Published);
        Assert.True(home.Bot.Clock.GetUtcNow() - begins < TimeSpan.FromSeconds(30));
        Assert.Contains(home.Bot.Logs.Lines, line => line.Message.Contains("is not published until something changes: internal_error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_Slack_knows_no_more_is_let_go()
    {
        await using var home = await HomeBot.StartAsync(slack: slack => slack.Refuse("views.publish", "user_not_found"));
        await home.OpenAsync(Given.Ana);

        await home.OpenAsync(Given.Ben);

        Assert.Equal([Given.Ben.SlackUser], home.Bot.Team.Homes.Select(one => (SlackUserId?)one.User));
    }

    [Fact]
    public async Task Those_whom_a_change_concerns_come_before_the_others()
    {
        var people = Enumerable.Range(0, 20).Select(i => Given.Engineer($"Person {i:00}", zone: "Europe/Berlin")).ToList();
        var rotation = Given.Rotation(Given.Table(people: people));
        var swap = Given.Swap(1, legs: [Given.Leg(people[7], people[13], Given.Duties[0], "2026-02-23")]);
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With([.. people, rotation, swap, .. people.Select(Opened)]));
        for (var i = 0; i < people.Count; i++)
        {
            await home.ShownAsync();
        }

        await home.Bot.TypeAsync("/oncall swap 2026-05-18 with anyone owing", people[19]);
        var first = await home.ShownAsync();

        Assert.Contains("*Person 19*", first.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_hundred_are_published_at_ninety_a_minute_and_whoever_looks_now_does_not_wait_for_them()
    {
        var people = Enumerable.Range(0, 500).Select(i => Given.Engineer($"Person {i:000}", zone: "Europe/Berlin")).ToList();
        var rotations = people.Chunk(5).Select((some, i) => Given.Rotation($"Team {i:00}", $"team-{i}", Given.Table(people: some)));
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With([.. people, .. rotations, .. people.Select(Opened)]));
        var began = home.Bot.Clock.GetUtcNow();
        for (var i = 0; i < 100; i++)
        {
            await home.ShownAsync();
        }

        await home.LookAsync(Given.Ana);

        // One may have been on its way already.
        TestAnswer[] soon = [await home.ShownAsync(), await home.ShownAsync()];
        for (var i = 0; i < 399; i++)
        {
            await home.ShownAsync();
        }

        var took = home.Bot.Clock.GetUtcNow() - began;
        Assert.Contains(Given.Ana.SlackUser!.Value.Value, soon.Select(shown => (string?)shown.Json["user_id"]), StringComparer.Ordinal);
        Assert.Equal(501, home.Bot.Slack.To("views.publish").Select(call => (string?)call.Arguments["user_id"]).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(took, 500 * HomePublisher.Pace, 1.5 * 500 * HomePublisher.Pace);
    }

    private static Home Opened(Engineer person) => new(person.SlackUser!.Value, Given.Moment("2026-01-01T00:00Z"));
}
