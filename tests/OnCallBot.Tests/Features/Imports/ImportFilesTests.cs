using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Domain;
using OnCallBot.Features.Imports;
using OnCallBot.Importing;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Features.Imports;

public sealed class ImportFilesTests
{
    private const string Weeks = """[{ Orders: Ann, Backup: Bob }, { Orders: Bob, Backup: Ann }, { Orders: Cid, Backup: Ann }]""";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_whose_future_shifts_move_are_told_and_nobody_else()
    {
        await using var bot = await StartAsync();
        await ImportAsync(bot, Weeks);

        await ImportAsync(bot, Weeks.Replace("{ Orders: Bob, Backup: Ann }", "{ Orders: Cid, Backup: Ann }", StringComparison.Ordinal));

        SlackCall[] told = [await bot.Slack.NextAsync(Cancelled), await bot.Slack.NextAsync(Cancelled)];
        var byPerson = told.OrderBy(call => (string?)call.Arguments["channel"], StringComparer.Ordinal).ToList();
        Assert.Equal("U0BOB, U0CID", string.Join(", ", byPerson.Select(call => (string?)call.Arguments["channel"])));
        Snapshot.Matches(byPerson.ConvertAll(call => (string?)call.Arguments["text"]));
        Assert.Equal(2, bot.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_new_team_tells_nobody()
    {
        await using var bot = await StartAsync();

        var report = await ImportAsync(bot, Weeks);

        Assert.False(report.HasFailed);
        Assert.Empty(bot.Outbox.Pending);
        Assert.Empty(bot.Slack.Calls);
    }

    [Fact]
    public async Task A_look_changes_nothing_and_tells_nobody()
    {
        await using var bot = await StartAsync();

        var report = bot.Services.GetRequiredService<ImportFiles>().Look([File(Weeks)]);

        Assert.NotEmpty(report.Differences);
        Assert.Same(TeamState.Empty, bot.Team);
    }

    [Fact]
    public async Task An_error_in_one_file_changes_nothing()
    {
        await using var bot = await StartAsync();

        var report = await bot.Services.GetRequiredService<ImportFiles>().RunAsync([File(Weeks), new SourceFile("other.yml", "people: ["u8.ToArray())], Cancelled);

        Assert.True(report.HasFailed);
        Assert.Same(TeamState.Empty, bot.Team);
    }

    [Fact]
    public async Task An_import_is_one_line_of_the_log_without_a_word_of_the_files()
    {
        await using var bot = await StartAsync();

        await ImportAsync(bot, Weeks);

        var line = Assert.Single(bot.Logs.Of(LogLevel.Information), line => line.StartsWith("Imported", StringComparison.Ordinal));
        Assert.DoesNotContain("Orders", line, StringComparison.Ordinal);
    }

    private static Task<TestBot> StartAsync() => TestBot.StartAsync(TeamState.Empty);

    private static Task<ImportReport> ImportAsync(TestBot bot, string weeks) => bot.Services.GetRequiredService<ImportFiles>().RunAsync([File(weeks)], Cancelled);

    private static SourceFile File(string weeks) => new("team.yml", Encoding.UTF8.GetBytes($$"""
        team: Small
        timezone: Europe/Berlin
        rotation: { starts: 2026-01-05, handoff: "09:00", weeks: {{weeks}} }
        areas: [Orders]
        people: [{ name: Ann, slack: U0ANN }, { name: Bob, slack: U0BOB }, { name: Cid, slack: U0CID }]
        """));
}
