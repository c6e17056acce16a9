using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.ShiftReminders;
using OnCallBot.Domain.Tests;
using OnCallBot.HolidaySources;
using OnCallBot.Storage;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.ShiftReminders;

/// <summary>What somebody hears before a shift, and how they choose when.</summary>
public sealed class ShiftReminderTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(EmbeddedHolidays.Book).With(
        Given.Ben with { RemindAhead = ReminderLead.None },
        Given.Cleo with { RemindAhead = ReminderLead.None },
        Given.Dana with { RemindAhead = ReminderLead.None });

    [Fact]
    public async Task As_long_before_as_one_chose_one_is_told_what_begins_and_who_is_on_beside_one()
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Ana with { Zone = Given.Zone("Europe/Lisbon"), RemindAhead = TimeSpan.FromHours(2) }), now: "2026-01-19T05:59:50Z");

        bot.Clock.Advance(TimeSpan.FromSeconds(15));

        Snapshot.Matches((await bot.DirectlyAsync(Given.Ana)).Json);
    }

    [Fact]
    public async Task It_says_of_each_duty_why_it_is_theirs_and_what_must_not_be_overlooked()
    {
        var team = Team.With(
            Given.Override(1, Given.Ana, Given.Duties[1], "2026-01-19T08:00Z", "2026-01-21T08:00Z") with { Reason = "<!channel> Dana travels" },
            Given.Ana with { Holidays = new("US") },
            Given.Leave(Given.Ana, "2026-01-22", "2026-01-22"));
        await using var bot = await TestBot.StartAsync(team, now: "2026-01-18T09:00Z");

        Snapshot.Matches((await bot.DirectlyAsync(Given.Ana)).Json);
    }

    [Fact]
    public async Task Whose_shift_another_takes_before_it_is_said_hears_nothing()
    {
        using var store = new InMemoryTeamStore(Team.With(Given.Ana));
        await using var bot = await TestBot.StartAsync(store: store, now: "2026-01-18T09:00Z", slack: slack => slack.Limit("chat.postMessage", TimeSpan.FromMinutes(1)));
        await bot.DirectlyAsync(Given.Ana);

        await bot.Store.CommitAsync<bool>(
            team => new Decision<bool>(
                true,
                [new Change.Put(Given.Override(1, Given.Ben, Given.Duties[2], "2026-01-19T08:00Z", "2026-01-26T08:00Z")), new Change.Put(Given.Entry(1, "2026-01-18T08:00Z", Given.Ben, AuditAction.Imported, "1/team.yml"))],
                []),
            TestContext.Current.CancellationToken);
        while (store.Pending.Count > 0)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Single(bot.Slack.To("chat.postMessage"));
    }

    [Fact]
    public async Task A_restart_brings_nothing_again()
    {
        using var store = new InMemoryTeamStore(Team);
        await using (var first = await TestBot.StartAsync(store: store, now: "2026-01-18T09:00Z"))
        {
            await first.DirectlyAsync(Given.Ana);
            await EmptiedAsync(store);
        }

        await using var second = await TestBot.StartAsync(store: store, now: "2026-01-18T09:30Z");
        second.Clock.Advance(TimeSpan.FromMinutes(5));
        await second.TypeAsync("/oncall remind");

        Assert.Empty(store.Pending);
        Assert.Empty(second.Slack.To("chat.postMessage"));
    }

    [Theory]
    [InlineData("2h", "I will remind you 2 hours before a shift of yours begins.")]
    [InlineData("2 days", "I will remind you 2 days before")]
    [InlineData("90m", "I will remind you 90 minutes before")]
    [InlineData("OFF", "I will not remind you of your shifts any more.")]
    [InlineData("usual", "I will remind you 1 day before")]
    public async Task One_chooses_how_long_before(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Ana with { RemindAhead = TimeSpan.FromHours(5) }));

        var answer = await bot.TypeAsync($"/oncall remind {typed}");

        Assert.True(answer.IsEphemeral);
        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(typed == "usual" ? null : ReminderLead.Find(typed), bot.Team.Engineers[Given.Ana.Id].RemindAhead);
        Assert.Equal((AuditAction.ReminderSet, Given.Ana.Id), Assert.Single(bot.Team.Audit.Select(entry => (entry.Action, entry.By!.Value))));
    }

    [Theory]
    [InlineData(null, "I remind you 1 day before a shift of yours begins, as is usual.")]
    [InlineData("36h", "I remind you 36 hours before a shift of yours begins.")]
    [InlineData("none", "I do not remind you of your shifts.")]
    public async Task What_holds_is_shown(string? lead, string said)
    {
        await using var bot = await TestBot.StartAsync(Team.With(Given.Ana with { RemindAhead = lead is null ? null : ReminderLead.Find(lead) }));

        var answer = await bot.TypeAsync("/oncall remind");

        Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains("`/oncall remind 2h`", answer.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Team.Audit);
    }

    [Theory]
    [InlineData("5 days")]
    [InlineData("banana")]
    [InlineData("30m")]
    [InlineData("<!channel>")]
    public async Task What_cannot_be_gets_a_private_answer_that_says_what_can(string typed)
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync($"/oncall remind {typed}");

        Assert.True(answer.IsEphemeral);
        Assert.Contains("from 1 hour to 2 days before a shift: `/oncall remind 2h` or `/oncall remind 2 days`", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!", answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Null(bot.Team.Engineers[Given.Ana.Id].RemindAhead);
    }

    [Fact]
    public async Task Who_is_in_no_rotation_is_told_so()
    {
        await using var bot = await TestBot.StartAsync(Team);

        Assert.Contains("I do not know you", (await bot.TypeAsync("/oncall remind 2h", by: Given.Engineer("Eve"))).Text, StringComparison.Ordinal);
    }

    private static async Task EmptiedAsync(InMemoryTeamStore store)
    {
        while (store.Pending.Count > 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
