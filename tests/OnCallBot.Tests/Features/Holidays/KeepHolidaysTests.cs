using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.Tests;
using OnCallBot.HolidaySources;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Holidays;

public sealed class KeepHolidaysTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(EmbeddedHolidays.Book).With(
        Given.Rotation() with { Admins = [Given.Dana.Id], CompanyDays = [Given.Day("2026-12-24")] },
        Given.Ana with { Holidays = new("DE", "BE") },
        Given.Ben with { Holidays = new("US") },
        Given.Dana with { Holidays = new("IN") });

    [Fact]
    public async Task What_lies_ahead_is_listed_by_day_with_who_is_off()
    {
        await using var bot = await TestBot.StartAsync(Team, now: "2026-10-05T10:00Z");

        var answer = await bot.TypeAsync("/oncall holidays");

        Assert.True(answer.IsEphemeral);
        Snapshot.Matches(answer.Json);
    }

    [Theory]
    [InlineData("holidays dec 24", "Thu 24 Dec*  Christmas Eve (Heiliger Abend, from 14:00): Ana  ·  company day")]
    [InlineData("holidays 2026-12-24..2026-12-26", "Fri 25 Dec*  Christmas Day (1. Weihnachtstag): everybody")]
    [InlineData("holidays 2026-11-08", "Sun 8 Nov*  Diwali (tentative): Dana")]
    [InlineData("holidays 2026-07-03", "Fri 3 Jul*  Independence Day (in place of Sat 4 Jul): Ben")]
    [InlineData("holidays tomorrow", "No holidays from Thu 15 Jan to Thu 15 Jan")]
    [InlineData("holidays ben", "Ben's holidays*  ·  United States of America (US)")]
    [InlineData("holidays <@U0DANA|dana> 2026-10-02", "Fri 2 Oct*  Gandhi Jayanti")]
    [InlineData("holidays", "Cleo has no holiday calendar")]
    [InlineData("holidays", "India: the sources disagree")]
    public async Task A_time_and_a_person_narrow_the_list(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync(said.Contains("everybody", StringComparison.Ordinal) ? Team.With(Given.Cleo with { Holidays = new("DE", "BY") }) : Team);

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Theory]
    [InlineData("holidays DE-BE", "DE-BE")]
    [InlineData("HOLIDAYS us-ca", "US-CA")]
    [InlineData("holidays Portugal", "PT")]
    [InlineData("holidays germany bayern", "DE-BY")]
    [InlineData("holidays fr", "FR")]
    [InlineData("holidays in", "IN")]
    public async Task One_sets_one_s_own(string typed, string calendar)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync($"/oncall {typed}", by: Given.Cleo);

        Assert.Contains($"Your holidays are now those of *", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HolidayCalendarId.Parse(calendar), bot.Team.Engineers[Given.Cleo.Id].Holidays);
        Assert.Equal((AuditAction.CalendarSet, Given.Cleo.Id, $"cleo/{calendar}"), Assert.Single(bot.Team.Audit.Select(entry => (entry.Action, entry.By!.Value, entry.Subject))));
    }

    [Fact]
    public async Task What_was_set_can_be_taken_back()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall holidays GB-SCT");
        var back = await bot.ClickAsync("Take back", answer);

        Snapshot.Matches(answer.Json);
        Assert.Contains("Germany, Berlin (DE-BE)", back.Text, StringComparison.Ordinal);
        Assert.Equal(new HolidayCalendarId("DE", "BE"), bot.Team.Engineers[Given.Ana.Id].Holidays);
        Assert.Equal(2, bot.Team.Audit.Count());
    }

    [Fact]
    public async Task None_takes_it_away()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall holidays none");

        Assert.Contains("You have no holiday calendar any more", answer.Text, StringComparison.Ordinal);
        Assert.Null(bot.Team.Engineers[Given.Ana.Id].Holidays);
    }

    [Theory]
    [InlineData("holidays <@U0CLEO|cleo> DE-BE")]
    [InlineData("holidays cleo DE-BE")]
    [InlineData("holidays cleo Germany Berlin")]
    public async Task An_admin_sets_somebody_else_s(string typed)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync($"/oncall {typed}", by: Given.Dana);

        Assert.Contains("Cleo's holidays are now those of *Germany, Berlin (DE-BE)*", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Given.Dana.Id, Assert.Single(bot.Team.Audit).By);
    }

    [Theory]
    [InlineData("holidays ben DE-BE", "Only Ben and the admins of Data Engineering (Dana) can change Ben's holidays")]
    [InlineData("holidays XX", "«XX» is no country whose holidays I know. A calendar is")]
    [InlineData("holidays DE-XX", "Germany (DE) has no region «XX»: DE-BB Brandenburg")]
    [InlineData("holidays DE", "Say which, as in «DE-BB»")]
    [InlineData("holidays Germany", "Say which, as in «DE-BB»")]
    [InlineData("holidays UK", "Did you mean «GB»?")]
    [InlineData("holidays Portgal", "Did you mean «PT»?")]
    [InlineData("holidays growth", "is no person")]
    [InlineData("holidays zzz", "I know nothing called")]
    [InlineData("holidays DE-BE", "holidays are those of Germany, Berlin (DE-BE) already")]
    [InlineData("holidays <@U0NOBODY> PT", "is in no rotation that I know")]
    [InlineData("holidays 2026-02-30", "no day of the calendar")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Fact]
    public async Task A_country_with_few_regions_offers_them_england_first()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var asked = await bot.TypeAsync("/oncall holidays GB");
        await bot.ClickAsync("GB-ENG", asked);

        Assert.Equal("GB-ENG", asked.Buttons.First(label => label.StartsWith("GB-", StringComparison.Ordinal)));
        Assert.Equal(new HolidayCalendarId("GB", "ENG"), bot.Team.Engineers[Given.Ana.Id].Holidays);
    }

    [Fact]
    public async Task A_calendar_kept_from_before_that_lacks_its_region_is_said_with_the_regions()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Ana with { Holidays = new("DE") }));

        var answer = await bot.TypeAsync("/oncall holidays");

        Assert.Contains("Ana's holiday calendar does not do. In Germany (DE) the holidays differ too much from region to region. Say which, as in «DE-BB»: DE-BB Brandenburg", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_reads_and_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var list = await bot.TypeAsync("/oncall holidays dec 25", by: Given.Engineer("Zoe"));
        var own = await bot.TypeAsync("/oncall holidays PT", by: Given.Engineer("Zoe"));
        var others = await bot.TypeAsync("/oncall holidays ana PT", by: Given.Engineer("Zoe"));

        Assert.Contains("Christmas Day", list.Text, StringComparison.Ordinal);
        Assert.Contains("I do not know you", own.Text, StringComparison.Ordinal);
        Assert.Contains("Only Ana and the admins", others.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Fact]
    public async Task Sharing_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await bot.ClickAsync("Share in channel", await bot.TypeAsync("/oncall holidays PT"));

        Assert.Single(bot.Team.Audit);
    }

    [Fact]
    public async Task Somebody_whose_name_is_a_country_s_code_is_meant_by_it()
    {
        var jo = Given.Engineer("Jo", zone: "Europe/Berlin", holidays: "DE-BE");
        await using var bot = await TestBot.StartAsync(Team.With(jo, Given.Rotation(Given.Table(people: [.. Given.People, jo]))));

        var answer = await bot.TypeAsync("/oncall holidays jo");

        Assert.Contains("Jo's holidays", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Fact]
    public async Task The_schedule_and_a_day_mark_the_holidays_of_the_holders()
    {
        await using var bot = await TestBot.StartAsync(Team, now: "2026-12-14T10:00Z");

        var schedule = await bot.TypeAsync("/oncall schedule 2");
        var day = await bot.TypeAsync("/oncall 2026-12-25");
        var area = await bot.TypeAsync("/oncall growth 2026-12-24");
        var now = await bot.TypeAsync("/oncall");

        Assert.Contains("has a holiday", schedule.Text, StringComparison.Ordinal);
        Assert.Contains("+  21 Dec, ", schedule.Text, StringComparison.Ordinal);
        Assert.Contains("<@U0ANA> has a holiday: Christmas Day on Fri 25 Dec", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Boxing", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@U0BEN> has a holiday", area.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("holiday", now.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_s_holidays_of_the_holders_are_said_with_who_is_on_call()
    {
        await using var bot = await TestBot.StartAsync(Team, now: "2026-12-25T10:00Z");

        Assert.Contains("<@U0BEN> has a holiday: Christmas Day on Fri 25 Dec", (await bot.TypeAsync("/oncall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_swap_request_shows_the_holidays_that_change_hands()
    {
        await using var bot = await TestBot.StartAsync(Team, now: "2026-12-07T10:00Z");

        await bot.TypeAsync("/oncall swap dec 22 with <@U0BEN> owing");

        var call = await bot.Slack.NextAsync(TestContext.Current.CancellationToken);
        while (call.Method != "chat.postMessage")
        {
            call = await bot.Slack.NextAsync(TestContext.Current.CancellationToken);
        }

        var posted = call.Arguments.ToJsonString();
        Assert.Contains("Frees the holidays Christmas Eve on Thu 24 Dec (from 14:00), Christmas Day on Fri 25 Dec", posted, StringComparison.Ordinal);
        Assert.Contains("Takes the holiday Christmas Day on Fri 25 Dec", posted, StringComparison.Ordinal);
    }
}
