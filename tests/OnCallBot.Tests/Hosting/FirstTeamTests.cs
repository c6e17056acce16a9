using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

/// <summary>What a store begins with, and how the playground begins anew.</summary>
public sealed class FirstTeamTests
{
    private const string Team = """
        team: Small
        timezone: Europe/Berlin
        rotation: { starts: 2026-01-05, handoff: "09:00", weeks: [{ Orders: Ann, Backup: Bob }, { Orders: Bob, Backup: Ann }] }
        areas: [Orders]
        people: [{ name: Ann, slack: U0ANN }, { name: Bob, slack: U0BOB }]
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_playground_begins_with_the_sample()
    {
        using var run = new ProgramRun();
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var answer = await run.RunAsync("oncall", "growth");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Lumen Data Engineering", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_begins_with_the_files_that_are_named()
    {
        using var run = new ProgramRun();
        run.With("ONCALL_TEAM", run.Write("team.yml", Team));
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var answer = await run.RunAsync("oncall");

        Assert.Contains("Small", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_beside_them_says_who_is_on_leave()
    {
        using var run = new ProgramRun();
        var calendar = run.Write("leave.ics", $"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{TimeProvider.System.GetUtcNow().Year + 1}1221\nSUMMARY:Ann\nEND:VEVENT\nEND:VCALENDAR\n");
        run.With("ONCALL_TEAM", $"{run.Write("team.yml", Team)},{calendar}");
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var answer = await run.RunAsync("oncall", "leave", "ann");

        Assert.Contains("21 Dec", answer.Output, StringComparison.Ordinal);
        Assert.Contains("(from leave.ics)", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_holds_a_team_already_keeps_it()
    {
        using var run = new ProgramRun();
        await run.RunAsync("import", run.Write("team.yml", Team));
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var answer = await run.RunAsync("oncall");

        Assert.Contains("Small", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lumen", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_imported_end_the_start_with_one_line()
    {
        using var run = new ProgramRun();
        run.With("ONCALL_TEAM", run.Write("team.yml", "team: Small\ntimezone: Europe/Nowhere\nrotation: { starts: someday }\n"));

        var result = await run.RunAsync("playground");

        Assert.NotEqual(0, result.ExitCode);
        var line = Assert.Single(result.Errors.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("ONCALL_TEAM: ", line, StringComparison.Ordinal);
        Assert.Contains("team.yml:2", line, StringComparison.Ordinal);
        Assert.Contains("1 more", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_over_keeps_a_team_that_is_not_the_sample()
    {
        using var run = new ProgramRun();
        await run.RunAsync("import", run.Write("team.yml", Team));
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var notice = await ResetAsync(bot);
        var after = await run.RunAsync("oncall");
        var kept = Assert.Single(Directory.GetFiles(run.Folder, "oncall.db.before-reset-*"));
        await run.RunAsync("restore", kept);
        var restored = await run.RunAsync("oncall");

        Assert.Contains(kept, notice, StringComparison.Ordinal);
        Assert.Contains("Lumen", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Small", after.Output, StringComparison.Ordinal);
        Assert.Contains("Small", restored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_over_begins_the_log_anew_with_who_did_it()
    {
        using var run = new ProgramRun();
        await using var bot = await RunningBot.StartAsync(run, "playground");
        await run.RunAsync("oncall", "leave", "ana", "2199-12-24");
        var before = await run.RunAsync("log");

        await ResetAsync(bot);
        var after = await run.RunAsync("log");
        var kept = Assert.Single(Directory.GetFiles(run.Folder, "oncall.db.before-reset-*"));
        await run.RunAsync("restore", kept);
        var restored = await run.RunAsync("log");

        Assert.Contains("Somebody at the terminal recorded leave of Ana", Lines(before)[0], StringComparison.Ordinal);
        Assert.All(Lines(before).Skip(1), line => Assert.Contains("The store began with ", line, StringComparison.Ordinal));
        Assert.Contains("  Ana started over with ", Assert.Single(Lines(after)), StringComparison.Ordinal);
        Assert.Contains($"restored the backup {Path.GetFileName(kept)}", Lines(restored)[0], StringComparison.Ordinal);
        Assert.Equal(Lines(before), Lines(restored).Skip(1), StringComparer.Ordinal);

        static IReadOnlyList<string> Lines(ProgramResult log) => [.. log.Output.Split('\n').Where(line => line.StartsWith('•'))];
    }

    [Fact]
    public async Task Starting_over_from_the_beginning_keeps_nothing()
    {
        using var run = new ProgramRun();
        await using var bot = await RunningBot.StartAsync(run, "playground");

        var notice = await ResetAsync(bot);

        Assert.Null(notice);
        Assert.Empty(Directory.GetFiles(run.Folder, "oncall.db.before-reset-*"));
    }

    private static async Task<string?> ResetAsync(RunningBot bot)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var answer = await client.PostAsJsonAsync($"{bot.Address}/playground/reset", new { @as = "U0ANA" }, Cancelled);

        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancelled))!["notice"];
    }
}
