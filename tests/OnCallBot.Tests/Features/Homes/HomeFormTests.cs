using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Tests;
using OnCallBot.Domain.Time;
using OnCallBot.HolidaySources;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Homes;

/// <summary>The forms of the home, and what the first visit asks.</summary>
public sealed class HomeFormTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(EmbeddedHolidays.Book);

    [Fact]
    public async Task The_first_visit_welcomes_and_asks_for_time_zone_and_holidays_until_they_are_saved()
    {
        await using var home = await HomeBot.StartAsync(Team, slack: slack => slack.Answer("users.info", () => SlackRecorder.Json(new() { ["ok"] = true, ["user"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "U0ANA", ["tz"] = "Europe/Lisbon" } })));
        await home.Bot.TypeAsync("/oncall");
        var first = await home.OpenAsync(Given.Ana);
        var form = await home.Bot.ClickAsync("Time zone and holidays", first);

        var saved = await home.Bot.SubmitAsync(form, fields: [("Your time zone", "America/New_York"), ("Your holidays", "DE-BE")]);
        var after = await home.ShownAsync(Given.Ana);

        Assert.Contains("Welcome, Ana", first.Text, StringComparison.Ordinal);
        Assert.Contains("Slack says that your time zone is *Europe/Lisbon*", first.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Lisbon", form.Surface.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("time zone is now *America/New_York*", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Your holidays are now those of *Germany, Berlin (DE-BE)*", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome", after.Text, StringComparison.Ordinal);
        Assert.Contains("Times are those of America/New_York", after.Text, StringComparison.Ordinal);
        var ana = home.Bot.Team.Engineers[Given.Ana.Id];
        Assert.Equal(("America/New_York", HolidayCalendarId.Parse("DE-BE")), (ana.Zone!.Id, ana.Holidays));
        Assert.Equal([AuditAction.ZoneSet, AuditAction.CalendarSet], home.Bot.Team.Audit.Select(entry => entry.Action));
    }

    [Fact]
    public async Task Who_leaves_it_at_that_is_not_asked_again()
    {
        await using var home = await HomeBot.StartAsync();

        await home.Bot.ClickAsync("Leave it at that", await home.OpenAsync(Given.Ana));
        var after = await home.ShownAsync(Given.Ana);

        Assert.DoesNotContain("Welcome", after.Text, StringComparison.Ordinal);
        Assert.Null(home.Bot.Team.Engineers[Given.Ana.Id].Zone);
        Assert.Empty(home.Bot.Team.Audit);
    }

    [Fact]
    public async Task Somebody_outside_is_welcomed_and_asked_for_nothing()
    {
        await using var home = await HomeBot.StartAsync();
        var otto = Given.Engineer("Otto");

        var first = await home.OpenAsync(otto);
        await home.Bot.ClickAsync("Got it", first, by: otto);
        var after = await home.ShownAsync(otto);

        Assert.Contains("*Welcome.*", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Time zone and holidays", first.Buttons, StringComparer.Ordinal);
        Assert.DoesNotContain("Welcome", after.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-02", "2026-02-06", "*2 Feb – 6 Feb*")]
    [InlineData("2026-02-02", "2026-02-02", "*2 Feb*")]
    [InlineData("2026-02-02", null, "*2 Feb*")]
    public async Task Leave_is_recorded_and_the_shifts_that_it_touches_are_shown(string first, string? last, string said)
    {
        await using var home = await HomeBot.StartAsync();
        var form = await home.Bot.ClickAsync("Record leave", await home.OpenAsync(Given.Ana));

        var answer = await home.Bot.SubmitAsync(form, fields: last is null ? [("First day", first)] : [("First day", first), ("Last day", last)]);

        Assert.Contains($"Your leave is recorded: {said}", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Swap this", answer.Buttons, StringComparer.Ordinal);
        Assert.Single(home.Bot.Team.LeaveOf(Given.Ana.Id));
    }

    [Fact]
    public async Task What_cannot_be_is_explained_over_the_form_which_stays()
    {
        await using var home = await HomeBot.StartAsync();
        var form = await home.Bot.ClickAsync("Record leave", await home.OpenAsync(Given.Ana));

        var answer = await home.Bot.SubmitAsync(form, fields: [("First day", "2026-02-06"), ("Last day", "2026-02-02")]);

        Assert.Equal("push", (string?)answer.Json["response_action"]);
        Assert.Contains("ends before it begins", answer.Text, StringComparison.Ordinal);
        Assert.Empty(home.Bot.Team.LeaveOf(Given.Ana.Id));
    }

    [Fact]
    public async Task When_to_be_reminded_is_chosen_from_a_list_that_shows_what_holds()
    {
        await using var home = await HomeBot.StartAsync();
        await home.Bot.TypeAsync("/oncall remind 90 minutes");
        var form = await home.Bot.ClickAsync("Reminders", await home.OpenAsync(Given.Ana));

        await home.Bot.SubmitAsync(form, fields: [("Remind me of a shift", "4 hours before")]);

        Assert.Contains("90 minutes before", TestViews.Offered(TestViews.Field(form.Surface, "Remind me of a shift")), StringComparer.Ordinal);
        Assert.Equal(TimeSpan.FromHours(4), home.Bot.Team.Engineers[Given.Ana.Id].RemindAhead);
    }

    [Theory]
    [InlineData("Ask who is on call", "growth next week", "Growth: on call")]
    [InlineData("Find a runbook", "growth", "Growth")]
    [InlineData("Ask who is on call", "grwth & co", "I know nothing called “grwth &amp; co”")]
    [InlineData("Ask who is on call", "swap", "That needs a form")]
    [InlineData("Ask who is on call", "note", "That needs a form")]
    public async Task Whatever_can_be_typed_can_be_asked(string button, string words, string said)
    {
        await using var home = await HomeBot.StartAsync();
        var form = await home.Bot.ClickAsync(button, await home.OpenAsync(Given.Ana));

        var answer = await home.Bot.SubmitAsync(form, fields: [("What do you want to know?", words)]);

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Share in channel", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("home-zone", "berl", "Europe/Berlin")]
    [InlineData("home-zone", "new york", "America/New_York")]
    [InlineData("home-calendar", "germany", "DE-BE")]
    [InlineData("home-calendar", "pt", "PT")]
    [InlineData("home-calendar", "none", "none")]
    public async Task What_is_typed_finds_zones_and_calendars(string action, string typed, string offered)
    {
        await using var home = await HomeBot.StartAsync(Team);

        var options = await home.Bot.SuggestedAsync(action, typed);

        Assert.Contains(offered, options, StringComparer.Ordinal);
        Assert.InRange(options.Count, 1, 100);
        Assert.DoesNotContain("DE", options, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Leave_in_a_modal_is_removed_there()
    {
        await using var home = await HomeBot.StartAsync(Given.SmallTeam.With(Given.Leave(Given.Ana, "2026-02-02", "2026-02-06")));
        var modal = await home.Bot.ClickAsync("My leave", await home.OpenAsync(Given.Ana));

        var after = await home.Bot.ClickAsync("Remove", modal);

        Assert.Equal("views.update", home.Bot.Slack.Calls[^1].Method);
        Assert.Contains("removed", after.Text, StringComparison.Ordinal);
        Assert.Equal([], home.Bot.Team.LeaveOf(Given.Ana.Id).Select(leave => leave.Days).Cast<DayRange>());
    }
}
