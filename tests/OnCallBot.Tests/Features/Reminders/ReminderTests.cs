using OnCallBot.Domain;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Features.Handovers;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Reminders;

/// <summary>
/// It is Monday, 23 November 2026, a minute before ten in Berlin. From 21 December, in four weeks, Ana has Engagement, and her holidays are the two days of
/// Christmas. Dana is the rotation's admin.
/// </summary>
public sealed class ReminderTests
{
    private const string Start = "2026-11-23T08:59Z";
    private const string Ten = "2026-11-23T09:00Z";

    private static readonly Holiday Christmas = new(Given.Day("2026-12-25"), "Christmas Day", "Erster Weihnachtstag", HolidayKind.Public);

    private static readonly Holiday Boxing = new(Given.Day("2026-12-26"), "Boxing Day", "Zweiter Weihnachtstag", HolidayKind.Public);

    private static readonly Engineer Ana = Given.Ana with { Holidays = new("XA") };

    private static readonly TeamState Team = Given.SmallTeam
        .With(new GivenHolidays(("XA", [Christmas, Boxing])))
        .With(Ana, Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Fact]
    public async Task Four_weeks_ahead_the_channel_and_the_holder_are_reminded()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);

        await bot.GoToAsync(Ten);

        Snapshot.Matches((await bot.PostedAsync("data-oncall")).Json, "channel");
        Snapshot.Matches((await bot.PostedAsync(UserOf(Given.Ana))).Json, "direct");
    }

    [Fact]
    public async Task It_comes_at_each_stage_and_what_stood_before_has_no_buttons_left()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        await RemindAsync(bot);

        await bot.GoToAsync("2026-12-07T09:00Z");
        var before = await bot.UpdatedAsync();
        var again = await OfAnaAsync(bot);

        Assert.Empty(before.Buttons);
        Assert.Contains("I have said it again since", before.Text, StringComparison.Ordinal);
        Assert.Contains("7 and 2 days ahead", again.Text, StringComparison.Ordinal);
        Assert.Equal(14, Assert.Single(bot.Bot.Team.Reminders).Stage);
    }

    [Fact]
    public async Task Whoever_keeps_it_is_credited_and_hears_no_more_of_it()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);

        await bot.Bot.ClickAsync("I'll keep it", channel, by: Given.Ana);

        var shown = await bot.UpdatedAsync();
        Snapshot.Matches(shown.Json["blocks"]);
        Assert.Equal(shown.Text, (await bot.UpdatedAsync()).Text);
        Assert.Equal(3, bot.Bot.Team.HolidayLedgerOf(Given.DataEngineering, Given.Ana.Id).Sum(line => line.Weight));
    }

    [Fact]
    public async Task A_holiday_of_half_a_day_on_a_company_day_counts_as_that_day()
    {
        var eve = new Holiday(Given.Day("2026-12-24"), "Christmas Eve", "Heiliger Abend", HolidayKind.Bank, Hours: new HoursOfDay(14, 24));
        var team = Team.With(new GivenHolidays(("XA", [eve]))).With(Given.Rotation() with { Admins = [Given.Dana.Id], CompanyDays = [eve.Day] });
        await using var bot = await HandoverBot.StartAsync(team, Start);
        await bot.GoToAsync(Ten);
        var channel = await OfAnaAsync(bot);

        await bot.Bot.ClickAsync("I'll keep it", channel, by: Given.Ana);

        Assert.Contains("Christmas Eve and a company day on Thu 24 Dec", channel.Text, StringComparison.Ordinal);
        Assert.Contains("The ledger credits 1 for it.", (await bot.UpdatedAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(1, bot.Bot.Team.HolidayLedgerOf(Given.DataEngineering, Given.Ana.Id).Sum(line => line.Weight));
        Assert.Contains("weight 1;", (await bot.Bot.TypeAsync("/oncall fairness year", by: Given.Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_and_worked_opens_to_what_stands_behind_it()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);
        await bot.Bot.ClickAsync("I'll keep it", channel, by: Given.Ana);

        var all = await bot.Bot.TypeAsync("/oncall fairness year", by: Given.Ben);
        var kept = await bot.Bot.TypeAsync("/oncall fairness ana kept year", by: Given.Ben);
        var worked = await bot.Bot.TypeAsync("/oncall fairness ana holidays year", by: Given.Ben);

        Assert.Contains("2 holidays of their own, weight 3; holidays kept and swapped: +3", all.Text, StringComparison.Ordinal);
        Assert.Contains("Christmas Day on Fri 25 Dec and Boxing Day on Sat 26 Dec  kept: +3 (Mon 23 Nov)", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Christmas Day on Fri 25 Dec  Engagement, weight 2", worked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_answers_for_the_holder()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);

        foreach (var button in new[] { "Swap it", "I'll keep it", "Remind me later" })
        {
            var answer = await bot.Bot.ClickAsync(button, channel, by: Given.Ben);

            Assert.True(answer.IsEphemeral);
            Assert.Contains("only Ana answers this, or an admin in their place. Admins: Dana.", answer.Text, StringComparison.Ordinal);
        }

        Assert.Null(Assert.Single(bot.Bot.Team.Reminders).KeptBy);
    }

    [Fact]
    public async Task An_admin_answers_in_the_holder_s_place_and_the_message_says_so()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);

        await bot.Bot.ClickAsync("I'll keep it", channel, by: Given.Dana);

        Assert.Contains("*Kept* by *Dana* in *Ana*'s place", (await bot.UpdatedAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_comes_again_on_the_next_business_day_to_the_holder_alone()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, direct) = await RemindAsync(bot);

        var answer = await bot.Bot.ClickAsync("Remind me later", direct, by: Given.Ana);
        Assert.Contains("I remind Ana again on Tue 24 Nov.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("I come back to it on Tue 24 Nov, as asked.", (await bot.UpdatedAsync()).Text, StringComparison.Ordinal);

        await bot.GoToAsync("2026-11-24T08:00Z");
        var again = await bot.PostedAsync(UserOf(Given.Ana));

        Assert.Contains("You hold", again.Text, StringComparison.Ordinal);
        Assert.Single(bot.Bot.Slack.Calls, call => call.Method == "chat.postMessage" && (string?)call.Arguments["channel"] == channel.Channel);
    }

    [Fact]
    public async Task The_form_comes_with_everything_filled_in_and_a_swap_ends_it()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);

        var form = await bot.Bot.ClickAsync("Swap it", channel, by: Given.Ana);
        Assert.Equal("Mon 21 Dec – Mon 28 Dec: Engagement", Chosen(form, "Which shift"));
        Assert.Equal("Ben", Chosen(form, "With whom"));
        Assert.Equal("Nothing now: 7 days owed", Chosen(form, "In return, of Ben's"));
        Assert.Equal("Christmas Day on Fri 25 Dec and Boxing Day on Sat 26 Dec", (string?)TestViews.Field(form.Surface, "Why")["element"]!["initial_value"]);
        await bot.Bot.SubmitAsync(form, by: Given.Ana);
        var request = await bot.PostedAsync("data-oncall");
        await bot.GoToAsync("2026-11-23T10:00Z");
        var asked = await bot.UpdatedAsync();

        Assert.Contains("A swap is asked for", asked.Text, StringComparison.Ordinal);
        Assert.Empty(asked.Buttons);

        var swap = Assert.Single(bot.Bot.Team.Swaps);
        await bot.Bot.ClickAsync("Approve", request, by: Given.People.Single(person => person.Id == swap.Counterpart));
        Assert.Equal(SwapStatus.Approved, bot.Bot.Team.FindSwap(swap.Id)!.Status);
        await bot.GoToAsync("2026-11-23T10:05Z");
        var swapped = await bot.UpdatedAsync();
        while (!swapped.Text.Contains("days off", StringComparison.Ordinal) || swapped.Text.Contains("is asked for", StringComparison.Ordinal))
        {
            swapped = await bot.UpdatedAsync();
        }

        Snapshot.Matches(swapped.Json["blocks"]);
    }

    [Fact]
    public async Task A_request_that_is_declined_brings_the_buttons_back_and_the_reminder_too()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);
        var (channel, _) = await RemindAsync(bot);
        await bot.Bot.SubmitAsync(await bot.Bot.ClickAsync("Swap it", channel, by: Given.Ana), by: Given.Ana);
        var request = await bot.PostedAsync("data-oncall");
        var swap = Assert.Single(bot.Bot.Team.Swaps);

        await bot.Bot.ClickAsync("Decline", request, by: Given.People.Single(person => person.Id == swap.Counterpart));
        await bot.GoToAsync("2026-11-24T08:00Z");

        var again = await bot.PostedAsync("data-oncall");
        Assert.Contains("I'll keep it", again.Buttons, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_all_are_off_it_says_so_and_offers_to_split()
    {
        await using var bot = await HandoverBot.StartAsync(Team.With(Given.People.Select(person => person with { Holidays = new("XA") })), Start);
        await bot.GoToAsync(Ten);
        var reminder = await OfAnaAsync(bot);

        var form = await bot.Bot.ClickAsync("Give 26 Dec – 28 Dec", reminder, by: Given.Ana);

        Snapshot.Matches(reminder.Json["blocks"]);
        Assert.Distinct(reminder.Buttons.Select(label => (string?)reminder.Button(label)["action_id"]), StringComparer.Ordinal); // Slack refuses a block with two of the same.
        Assert.Equal("2026-12-26", (string?)TestViews.Field(form.Surface, "From which day (empty: all of it)")["element"]!["initial_date"]);
        Assert.Equal("2026-12-28", (string?)TestViews.Field(form.Surface, "To which day (empty: to its end)")["element"]!["initial_date"]);
    }

    [Fact]
    public async Task Days_that_depend_on_the_moon_are_called_tentative()
    {
        var book = new GivenHolidays(("XA", [Christmas with { Name = "Eid al-Fitr", LocalName = null, IsTentative = true }]));
        await using var bot = await HandoverBot.StartAsync(Team.With(book), Start);

        var (channel, _) = await RemindAsync(bot);

        Assert.Contains("Eid al-Fitr on Fri 25 Dec (tentative)", channel.Text, StringComparison.Ordinal);
        Assert.Contains("may move by a day or two", channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missed_is_caught_up_once_in_the_next_morning()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);

        // The machine slept for three weeks, and wakes in the night.
        await bot.GoToAsync("2026-12-14T22:00Z");
        await bot.GoToAsync("2026-12-15T08:00Z");

        Assert.NotEmpty((await OfAnaAsync(bot)).Buttons);
        Assert.Equal((7, 1), (Assert.Single(bot.Bot.Team.Reminders).Stage, Assert.Single(bot.Bot.Team.Reminders).Posted));
    }

    [Fact]
    public async Task The_jobs_show_when_it_is_looked_for()
    {
        await using var bot = await HandoverBot.StartAsync(Team, Start);

        var jobs = await bot.Bot.TypeAsync("/oncall jobs", by: Given.Dana);

        Assert.Contains("holiday reminders", jobs.Text, StringComparison.Ordinal);
    }

    /// <summary>The next reminder of Ana's in the channel; handovers and others' are passed over.</summary>
    private static async Task<TestAnswer> OfAnaAsync(HandoverBot bot)
    {
        var posted = await bot.PostedAsync("data-oncall");
        while (!posted.Text.Contains("*Ana* holds", StringComparison.Ordinal))
        {
            posted = await bot.PostedAsync("data-oncall");
        }

        return posted;
    }

    private static string? Chosen(TestAnswer form, string label) => (string?)TestViews.Field(form.Surface, label)["element"]!["initial_option"]!["text"]!["text"];

    private static string UserOf(Engineer engineer) => engineer.SlackUser!.Value.Value;

    private static async Task<(TestAnswer Channel, TestAnswer Direct)> RemindAsync(HandoverBot bot)
    {
        await bot.GoToAsync(Ten);

        return (await bot.PostedAsync("data-oncall"), await bot.PostedAsync(UserOf(Given.Ana)));
    }
}
