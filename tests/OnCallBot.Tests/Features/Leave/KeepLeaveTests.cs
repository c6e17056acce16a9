using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Tests;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Leave;

public sealed class KeepLeaveTests
{
    private static readonly TeamState Team = Given.SmallTeam.With(Given.Rotation() with { Admins = [Given.Dana.Id] });

    [Fact]
    public async Task Recording_leave_shows_the_shifts_that_it_touches_each_with_the_way_to_swap_it()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall leave 2026-01-28..2026-02-05");

        Assert.True(answer.IsEphemeral);
        Assert.Equal("2026-01-28..2026-02-05", Kept(bot));
        Snapshot.Matches(answer.Json);
    }

    [Theory]
    [InlineData("leave dec 24", "2026-12-24..2026-12-24")]
    [InlineData("leave “2026-12-24”", "2026-12-24..2026-12-24")]
    [InlineData("leave\u00a0dec 24", "2026-12-24..2026-12-24")]
    [InlineData("leave next weekend", "2026-01-24..2026-01-25")]
    [InlineData("LEAVE 21 dec to 24 dec", "2026-12-21..2026-12-24")]
    [InlineData("leave next week", "2026-01-19..2026-01-25")]
    [InlineData("leave tomorrow", "2026-01-15..2026-01-15")]
    [InlineData("leave today", "2026-01-14..2026-01-14")]
    [InlineData("leave 2026-12-21..2027-01-03", "2026-12-21..2027-01-03")]
    public async Task Every_form_of_days_is_understood(string typed, string kept)
    {
        await using var bot = await TestBot.StartAsync(Team);

        await bot.TypeAsync($"/oncall {typed}");

        Assert.Equal(kept, Kept(bot));
    }

    [Fact]
    public async Task Leave_is_listed_with_a_button_that_removes_it()
    {
        await using var bot = await TestBot.StartAsync(Team.With(
            Given.Leave(Given.Ana, "2026-01-28", "2026-02-05"),
            Given.Leave(Given.Ana, "2026-12-21", "2027-01-03") with { FromFiles = true },
            Given.Leave(Given.Ana, "2026-01-01", "2026-01-02")));

        var list = await bot.TypeAsync("/oncall leave");
        var removed = await bot.ClickAsync("Remove", list);

        Snapshot.Matches(list.Json);
        Assert.Contains("removed: *28 Jan – 5 Feb*", removed.Text, StringComparison.Ordinal);
        Assert.Equal("2026-01-01..2026-01-02 2026-12-21..2027-01-03", Kept(bot));
        Assert.Equal(AuditAction.LeaveRemoved, Assert.Single(bot.Team.Audit).Action);
    }

    [Fact]
    public async Task What_has_just_been_recorded_can_be_taken_back()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await bot.ClickAsync("Take back", await bot.TypeAsync("/oncall leave dec 24"));

        Assert.Equal("", Kept(bot));
        Assert.Equal([AuditAction.LeaveRecorded, AuditAction.LeaveRemoved], bot.Team.Audit.Select(entry => entry.Action));
    }

    [Fact]
    public async Task Sharing_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall leave dec 24");
        await bot.ClickAsync("Share in channel", answer);
        var shared = bot.Slack.Calls.First(call => (string?)call.Arguments["response_type"] == "in_channel");

        Assert.Contains("24 Dec", shared.Arguments.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("button", shared.Arguments.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(bot.Team.Audit);
    }

    [Fact]
    public async Task An_admin_records_it_for_somebody_and_is_named_for_it()
    {
        await using var bot = await TestBot.StartAsync(Team);

        var answer = await bot.TypeAsync("/oncall leave <@U0ANA|ana> 2026-01-28..2026-02-05", by: Given.Dana);
        var list = await bot.ClickAsync("Take back", answer, by: Given.Dana);

        Assert.Contains("Ana's leave is recorded", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Swap this", answer.Buttons, StringComparer.Ordinal);
        Assert.Contains("removed", list.Text, StringComparison.Ordinal);
        Assert.All(bot.Team.Audit, entry => Assert.Equal(Given.Dana.Id, entry.By));
    }

    [Theory]
    [InlineData("leave ben dec 24", "Only Ben and the admins of Data Engineering (Dana)")]
    [InlineData("leave remove ben dec 24", "Only Ben and the admins")]
    [InlineData("leave 2026-01-05..2026-01-09", "is over")]
    [InlineData("leave 2026-02-01..2053-06-18", "I take at most 1096 at once, as in `/oncall leave 2026-02-01..2029-01-31`")]
    [InlineData("leave 2026-02-05..2026-02-01", "ends before it begins")]
    [InlineData("leave 2026-02-30", "no day of the calendar")]
    [InlineData("leave dec 24 18:00", "Leave is whole days")]
    [InlineData("leave growth dec 24", "is no person")]
    [InlineData("leave zzz dec 24", "I know nothing called")]
    [InlineData("leave remove", "Say which days")]
    [InlineData("leave remove dec 24", "No leave is recorded on 24 Dec")]
    [InlineData("leave <@U0NOBODY> dec 24", "is in no rotation that I know")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync(Team);
        var before = bot.Team;

        var answer = await bot.TypeAsync($"/oncall {typed}");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Same(before, bot.Team);
    }

    [Fact]
    public async Task What_the_files_say_is_removed_in_the_files()
    {
        var team = Team.With(Given.Leave(Given.Ana, "2026-02-02", "2026-02-06") with { FromFiles = true });
        await using var bot = await TestBot.StartAsync(team);
        var before = bot.Team;

        var answer = await bot.TypeAsync("/oncall leave remove 2026-02-02..2026-02-06");

        Assert.Contains("came with the team's files", answer.Text, StringComparison.Ordinal);
        Assert.Same(before, bot.Team);
    }

    [Fact]
    public async Task A_stranger_is_told_that_nobody_knows_them()
    {
        await using var bot = await TestBot.StartAsync(Team);
        var before = bot.Team;

        var own = await bot.TypeAsync("/oncall leave dec 24", by: Given.Engineer("Zoe"));
        var others = await bot.TypeAsync("/oncall leave ana dec 24", by: Given.Engineer("Zoe"));

        Assert.Contains("I do not know you", own.Text, StringComparison.Ordinal);
        Assert.Contains("Only Ana and the admins", others.Text, StringComparison.Ordinal);
        Assert.Same(before, bot.Team);
    }

    [Fact]
    public async Task Fifty_recordings_of_the_same_days_are_one_leave()
    {
        await using var bot = await TestBot.StartAsync(Team);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bot.TypeAsync("/oncall leave dec 24")));

        Assert.Equal("2026-12-24..2026-12-24", Kept(bot));
        Assert.Single(bot.Team.Audit);
    }

    private static string Kept(TestBot bot) => string.Join(' ', bot.Team.LeaveOf(Given.Ana.Id).Select(leave => leave.Days));
}
