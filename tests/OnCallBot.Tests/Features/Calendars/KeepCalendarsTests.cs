using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Calendars;

public sealed class KeepCalendarsTests
{
    private static readonly OnCallBot.Domain.TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Fact]
    public async Task Somebody_s_addresses_are_listed_made_and_revoked_by_buttons()
    {
        await using var bot = await CalendarBot.StartAsync(Team);

        var none = await bot.TypeAsync("/oncall calendar");
        var made = await bot.ClickAsync("New address", none);
        var list = await bot.ClickAsync("All my addresses", made);
        var revoked = await bot.ClickAsync("Revoke", list);

        Assert.Contains("no address yet", none.Text, StringComparison.Ordinal);
        Assert.Contains("https://oncallbot.test/base/calendar/", made.Text, StringComparison.Ordinal);
        Assert.Contains("1 address", list.Text, StringComparison.Ordinal);
        Assert.Contains("Here is address 1 for", made.Text, StringComparison.Ordinal);
        Assert.Contains("•  1: own shifts", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/calendar/", list.Text, StringComparison.Ordinal);
        Assert.NotNull(list.Button("Revoke")["confirm"]);
        Assert.Contains("gives nothing any more", revoked.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.CalendarFeeds);
        Assert.Equal([AuditAction.CalendarMade, AuditAction.CalendarRevoked], bot.Team.Audit.Select(entry => entry.Action));
    }

    [Fact]
    public async Task An_admin_hears_that_somebody_has_none_and_others_that_it_is_not_their_business()
    {
        await using var bot = await CalendarBot.StartAsync(Team);

        var admin = await bot.TypeAsync("/oncall calendar <@U0BEN>", Given.Dana);
        var other = await bot.TypeAsync("/oncall calendar <@U0BEN>", Given.Ana);

        Assert.Contains("Ben has no address", admin.Text, StringComparison.Ordinal);
        Assert.Contains("your business", other.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oncall calendar")]
    [InlineData("/oncall calendar new")]
    [InlineData("/oncall calendar growth")]
    [InlineData("/oncall calendar rotation new")]
    [InlineData("/oncall calendar revoke 1")]
    public async Task No_answer_can_be_shared(string command)
    {
        await using var bot = await CalendarBot.StartAsync(Team);
        await bot.MakeAsync();

        var answer = await bot.TypeAsync(command);

        Assert.True(answer.IsEphemeral);
        Assert.DoesNotContain("Share in channel", answer.Buttons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/oncall calendar new", CalendarScope.Own, null)]
    [InlineData("/oncall CALENDAR New growth", CalendarScope.Duty, "growth")]
    [InlineData("/oncall calendar growth metrics new", CalendarScope.Duty, "growth")]
    [InlineData("/oncall calendar backup new", CalendarScope.Duty, "backup")]
    [InlineData("/oncall calendar rotation new", CalendarScope.Rotation, null)]
    [InlineData("/oncall calendar data engineering new", CalendarScope.Rotation, null)]
    public async Task Every_form_makes_what_it_says(string command, CalendarScope scope, string? duty)
    {
        await using var bot = await CalendarBot.StartAsync(Team);

        await bot.FetchAsync(await bot.MakeAsync(command));

        var feed = Assert.Single(bot.Team.CalendarFeeds);
        Assert.Equal((scope, duty, Given.Ana.Id), (feed.Scope, feed.Duty?.Value, feed.Owner));
    }

    [Fact]
    public async Task A_duty_s_list_says_how_many_there_are_and_shows_one_s_own()
    {
        await using var bot = await CalendarBot.StartAsync(Team);
        await bot.MakeAsync("/oncall calendar growth new", by: Given.Ben);
        await bot.MakeAsync("/oncall calendar growth new");

        var answer = await bot.TypeAsync("/oncall calendar growth");

        Assert.Contains("2 addresses, 1 of them yours", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Buttons, "Revoke");
    }

    [Fact]
    public async Task Another_s_address_is_nobody_s_business_but_an_admin_s()
    {
        await using var bot = await CalendarBot.StartAsync(Team);
        var path = await bot.MakeAsync();

        var peeked = await bot.TypeAsync("/oncall calendar <@U0ANA>", by: Given.Ben);
        var tried = await bot.TypeAsync("/oncall calendar revoke 1", by: Given.Ben);
        var absent = await bot.TypeAsync("/oncall calendar revoke 9", by: Given.Ben);
        await bot.FetchAsync(path);
        var seen = await bot.TypeAsync("/oncall calendar <@U0ANA>", by: Given.Dana);
        var revoked = await bot.ClickAsync("Revoke", seen, by: Given.Dana);

        Assert.DoesNotContain("Revoke", peeked.Buttons, StringComparer.Ordinal);
        Assert.Equal(absent.Text.Replace('9', '1'), tried.Text);
        Assert.Contains("Ana", revoked.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.CalendarFeeds);
    }

    [Fact]
    public async Task An_admin_finds_and_revokes_what_people_who_left_have_made()
    {
        await using var bot = await CalendarBot.StartAsync(Team.With(
            Given.Ana with { HasLeft = true },
            new CalendarFeed(1, "hash", Given.Ana.Id, CalendarScope.Own, Rotation: null, Duty: null, Given.Moment("2026-01-01T00:00Z"))));

        var list = await bot.TypeAsync("/oncall calendar rotation", by: Given.Dana);
        await bot.ClickAsync("Revoke", list, by: Given.Dana);

        Assert.Contains("has left", list.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.CalendarFeeds);
    }

    [Fact]
    public async Task Where_the_bot_cannot_be_reached_it_says_what_to_set_and_makes_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var list = await bot.TypeAsync("/oncall calendar");
        var made = await bot.TypeAsync("/oncall calendar new");

        Assert.Contains("ONCALL_PUBLIC_URL", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New address", list.Buttons, StringComparer.Ordinal);
        Assert.Contains("ONCALL_PUBLIC_URL", made.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.CalendarFeeds);
    }

    [Fact]
    public async Task One_person_has_so_many_and_no_more()
    {
        await using var bot = await CalendarBot.StartAsync(Team);
        for (var i = 0; i < MakeCalendar.Most; i++)
        {
            await bot.MakeAsync();
        }

        var answer = await bot.TypeAsync("/oncall calendar new");

        Assert.Contains("more nobody can have", answer.Text, StringComparison.Ordinal);
        Assert.Equal(MakeCalendar.Most, bot.Team.CalendarFeeds.Count());
    }

    [Theory]
    [InlineData("/oncall calendar grwoth", "Growth")]
    [InlineData("/oncall calendar revoke that", "Which address")]
    [InlineData("/oncall calendar revoke", "Which address")]
    public async Task What_is_not_understood_is_said(string command, string said)
    {
        await using var bot = await CalendarBot.StartAsync(Team);

        var answer = await bot.TypeAsync(command);

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.CalendarFeeds);
    }

    [Fact]
    public async Task An_outsider_has_no_calendar()
    {
        await using var bot = await CalendarBot.StartAsync(Team);

        await bot.TypeAsync("/oncall calendar rotation new", by: Given.Engineer("Zoe"));

        Assert.Empty(bot.Team.CalendarFeeds);
    }
}
