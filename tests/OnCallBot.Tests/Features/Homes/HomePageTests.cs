using OnCallBot.Domain;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Homes;

/// <summary>What stands in a home, and what its buttons do.</summary>
public sealed class HomePageTests
{
    private static readonly SwapLeg Handed = Given.Leg(Given.Ana, Given.Ben, Given.Duties[2], "2026-01-19");

    [Fact]
    public async Task Mine_comes_first_then_the_coming_weeks_and_everything_that_commands_do()
    {
        var team = Given.SmallTeam.With(
            Given.Leave(Given.Ana, "2026-01-28", "2026-01-30"),
            Given.Swap(1, legs: [Given.Leg(Given.Ben, Given.Ana, Given.Duties[1], "2026-02-02")], reason: "a wedding"),
            Given.Swap(2, legs: [Handed]),
            Given.Override(1, Given.Cleo, Given.Duties[3], "2026-01-19T08:00Z", "2026-01-26T08:00Z"));
        await using var home = await HomeBot.StartAsync(team.With(new Home(Given.Ana.SlackUser!.Value, Given.Moment("2026-01-01T00:00Z"), IsSettled: true)));

        var shown = await home.OpenAsync(Given.Ana);

        Snapshot.Matches(shown.Json);
    }

    [Fact]
    public async Task Somebody_outside_sees_who_is_on_call_and_what_can_be_asked()
    {
        await using var home = await HomeBot.StartAsync();

        var shown = await home.OpenAsync(Given.Engineer("Otto"));

        Assert.Contains("You are in no rotation that I know", shown.Text, StringComparison.Ordinal);
        Assert.Contains("*Profit*\n<@U0BEN>", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Who is on call", shown.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("My shifts", shown.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Log", shown.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Before_there_is_a_team_it_says_how_one_comes_in()
    {
        await using var home = await HomeBot.StartAsync(TeamState.Empty);

        var shown = await home.OpenAsync(Given.Ana);

        Assert.Contains("oncallbot import", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 5, "")]
    [InlineData(6, 6, "")]
    [InlineData(7, 5, "and 2 more")]
    public async Task One_line_alone_is_not_left_out_to_say_so(int leave, int shown, string more)
    {
        var days = Enumerable.Range(1, leave).Select(month => Given.Leave(Given.Ana, $"2026-{month + 1:00}-10", $"2026-{month + 1:00}-11"));
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(days));

        var page = await home.OpenAsync(Given.Ana);

        Assert.Equal(shown, page.Text.Split('\n').Count(line => line.StartsWith("•  10 ", StringComparison.Ordinal)));
        Assert.Equal(more.Length > 0, page.Text.Contains("more", StringComparison.Ordinal));
        Assert.Contains(more, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_weeks_have_more_to_be_said_than_there_is_room_for_it_says_what_shows_it()
    {
        var overrides = Enumerable.Range(15, 16).SelectMany(day => Given.People.Select((one, at) => Given.Override((day * 4) + at, one, Given.Duties[at], $"2026-01-{day}T12:00Z", $"2026-01-{day}T18:00Z")));
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(overrides));

        var page = await home.OpenAsync(Given.Ana);

        Assert.Matches("and [0-9]+ more: `/oncall schedule 2` shows fewer weeks", page.Text);
        Assert.DoesNotContain("ask for fewer weeks", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_has_the_log_and_the_jobs_too()
    {
        var rotation = Given.SmallTeam.Rotations[Given.DataEngineering];
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(rotation with { Admins = [Given.Ana.Id] }));

        var shown = await home.OpenAsync(Given.Ana);

        Assert.Contains("Log", shown.Buttons, StringComparer.Ordinal);
        Assert.Contains("Jobs", shown.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Log", (await home.OpenAsync(Given.Ben)).Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_button_shows_in_a_modal_what_its_command_answers_without_the_way_to_share_it()
    {
        await using var home = await HomeBot.StartAsync();
        var shown = await home.OpenAsync(Given.Ana);
        var typed = await home.Bot.TypeAsync("/oncall schedule");

        var modal = await home.Bot.ClickAsync("Schedule", shown);

        Assert.Equal("modal", (string?)modal.Surface["type"]);
        Assert.Contains("*Schedule*  ·  Data Engineering", modal.Text, StringComparison.Ordinal);
        Assert.Equal(typed.Json["blocks"]!.AsArray().SkipLast(1).Select(block => block!.ToJsonString()), modal.Surface["blocks"]!.AsArray().Select(block => block!.ToJsonString()), StringComparer.Ordinal);
        Assert.DoesNotContain("Share in channel", modal.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_a_modal_leads_on_to_takes_its_place()
    {
        await using var home = await HomeBot.StartAsync();
        var modal = await home.Bot.ClickAsync("Who is on call", await home.OpenAsync(Given.Ana));

        var next = await home.Bot.ClickAsync("Next week", modal);

        Assert.Equal("views.update", home.Bot.Slack.Calls[^1].Method);
        Assert.Contains("On call in the week of Mon 19 Jan", next.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Swap a shift", "Which shift")]
    [InlineData("Leave a note", "What is still open")]
    public async Task What_has_a_form_opens_it(string button, string field)
    {
        await using var home = await HomeBot.StartAsync();

        var form = await home.Bot.ClickAsync(button, await home.OpenAsync(Given.Ana));

        Assert.Contains(field, TestViews.Labels(form.Surface), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Beside_each_shift_ahead_is_the_way_to_swap_it_and_in_a_modal_the_form_lies_on_top()
    {
        await using var home = await HomeBot.StartAsync();
        var shown = await home.OpenAsync(Given.Ana);

        var form = await home.Bot.ClickAsync("Swap this", shown);
        var me = await home.Bot.ClickAsync("My shifts", shown);
        await home.Bot.ClickAsync("Swap this", me);

        Assert.Contains("Which shift", TestViews.Labels(form.Surface), StringComparer.Ordinal);
        Assert.Equal("views.push", home.Bot.Slack.Calls[^1].Method);
    }

    [Fact]
    public async Task A_calendar_s_address_is_made_in_a_modal()
    {
        await using var home = await HomeBot.StartAsync();
        var calendars = await home.Bot.ClickAsync("Calendar", await home.OpenAsync(Given.Ana));

        Assert.Contains("Your calendars", calendars.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Share in channel", calendars.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_runbook_is_chosen_and_its_form_lies_on_top()
    {
        await using var home = await HomeBot.StartAsync();
        var shown = await home.OpenAsync(Given.Ana);
        var choice = await home.Bot.ClickAsync("Edit a runbook", shown);

        var form = await home.Bot.ClickAsync("Growth Metrics", choice);

        Assert.Equal("views.push", home.Bot.Slack.Calls[^1].Method);
        Assert.Contains("Common issues", TestViews.Labels(form.Surface), StringComparer.Ordinal);
        Assert.Contains("Add a runbook", shown.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Edit a runbook", (await home.OpenAsync(Given.Engineer("Otto"))).Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_company_day_says_what_somebody_holds_then()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Rotation() with { CompanyDays = [Given.Day("2026-01-21")] }));

        var shown = await home.OpenAsync(Given.Ana);

        Assert.Contains("A company day on Wed 21 Jan: you hold", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_approved_here_and_goes()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Swap(1, legs: [Handed])));
        var shown = await home.OpenAsync(Given.Ben);

        await home.Bot.ClickAsync("Approve", shown, by: Given.Ben);

        Assert.Equal(SwapStatus.Approved, home.Bot.Team.FindSwap(new SwapId(1))!.Status);
        var after = await home.ShownAsync(Given.Ben);
        Assert.DoesNotContain("Approve", after.Buttons, StringComparer.Ordinal);
        Assert.Contains("for Ana: swap", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_came_too_late_is_explained_in_a_modal()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Swap(1, legs: [Handed])));
        var shown = await home.OpenAsync(Given.Ben);
        await home.Bot.ClickAsync("Approve", shown, by: Given.Ben);

        var said = await home.Bot.ClickAsync("Decline", shown, by: Given.Ben);

        Assert.Equal("modal", (string?)said.Surface["type"]);
        Assert.Contains("approved", said.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_asked_takes_the_request_back_here()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Swap(1, legs: [Handed])));
        var shown = await home.OpenAsync(Given.Ana);

        await home.Bot.ClickAsync("Cancel the request", shown);

        Assert.Equal(SwapStatus.Cancelled, home.Bot.Team.FindSwap(new SwapId(1))!.Status);
    }

    [Fact]
    public async Task A_long_team_is_cut_where_Slack_takes_no_more_and_says_so()
    {
        var rotations = Enumerable.Range(1, 40).Select(i => Given.Rotation($"Team {i:00}", $"team-{i}", Given.Table(
            duties: [.. Enumerable.Range(1, 60).Select(d => Given.Duty($"A duty with a long name, number {d}", Given.Profit))])));
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(rotations));

        var shown = await home.OpenAsync(Given.Ana);

        Assert.True(shown.Surface["blocks"]!.AsArray().Count <= 100);
        Assert.Contains("more rotations", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Help", shown.Buttons, StringComparer.Ordinal);
    }
}
