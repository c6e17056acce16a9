using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary>What the terminal says about a team.</summary>
public sealed class TerminalAnswerTests : IAsyncLifetime
{
    private readonly ProgramRun _program = new();

    public async ValueTask InitializeAsync()
    {
        var seed = Repository.PathOf("tests", "OnCallBot.Tests", "Importing", "Seed", "data-pipeline-maintenance.md");
        File.Copy(seed, _program.PathOf("team.md"));
        var import = await _program.RunAsync("import", "team.md");
        Assert.Equal((0, ""), (import.ExitCode, import.Errors));
    }

    [Fact]
    public async Task It_answers_who_is_on_call()
    {
        var answer = await _program.RunAsync("oncall", "growth");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.StartsWith("Growth: on call now", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Engineer ", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Output);
        Assert.DoesNotContain('*', answer.Output);
    }

    [Fact]
    public async Task What_is_not_there_is_said_on_standard_error()
    {
        var answer = await _program.RunAsync("oncall", "zzzzz");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("zzzzz", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_from_a_runbook()
    {
        var answer = await _program.RunAsync("runbook", "kafka", "late");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Contains("kafka queue extremely late", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_an_exit_code_of_their_own()
    {
        var answer = await _program.RunAsync("lint");

        Assert.Equal((1, ""), (answer.ExitCode, answer.Errors));
        Assert.Contains("not fair", answer.Output, StringComparison.Ordinal);
        Assert.Contains("team.md:", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Engineer D 3, Engineer A 1, Engineer B 0, Engineer C 0", "team.md:211", "Move duties between people")]
    [InlineData("Engineer B 4, Engineer C 4, Engineer A 3, Engineer D 1", "team.md:202", "until no two of them differ by more than one week")]
    [InlineData("No on call if pipeline fails", "team.md:59", "Decide whether these pipelines page out of hours")]
    [InlineData("No on call if pipeline fails", "team.md:117", "Decide whether these pipelines page out of hours")]
    [InlineData("critical investor-reporting pipelines trigger pager alerts", "team.md:205", "say so in their runbooks")]
    [InlineData("if latest timestamp > the current timestamp - 48 hours", "team.md:174", "turn the sign round")]
    [InlineData("«Business Analytics Team»", "team.md:46", "Use one name")]
    [InlineData("«Business Analytics»", "team.md:186", "under `teams` with `aka`")]
    [InlineData("Monitored by BI in Finance Team", "team.md:89", "Say in the runbooks what the engineers do")]
    [InlineData("Monitored by BI in Accounts Team", "team.md:147", "take these pipelines out of the rotation")]
    public async Task A_finding_says_what_stands_where_and_what_would_settle_it(string what, string place, string settle)
    {
        var answer = await _program.RunAsync("lint");

        var words = string.Join(' ', answer.Output.Replace("`", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(what, words, StringComparison.Ordinal);
        Assert.Contains(place, words, StringComparison.Ordinal);
        Assert.Contains(settle.Replace("`", "", StringComparison.Ordinal), words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_the_same_file_again_changes_nothing()
    {
        var again = await _program.RunAsync("import", "team.md");

        Assert.Equal(0, again.ExitCode);
        Assert.EndsWith("nothing changes.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        var text = await File.ReadAllTextAsync(_program.PathOf("team.md"), TestContext.Current.CancellationToken);
        _program.Write("team.md", text.Replace("Revenue from accounts", "Revenue from all accounts", StringComparison.Ordinal));

        var dry = await _program.RunAsync("import", "team.md", "--dry-run");
        var wet = await _program.RunAsync("import", "team.md");

        Assert.Contains("Revenue from all accounts", dry.Output, StringComparison.Ordinal);
        Assert.Contains("dry run", dry.Output, StringComparison.Ordinal);
        Assert.Contains("Done: ", wet.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_is_named_by_its_line_and_changes_nothing()
    {
        _program.Write("more.yml", "people: [{ name: Engineer A, timezone: Europe/Nowhere }]\n");

        var broken = await _program.RunAsync("import", "team.md", "more.yml");
        var again = await _program.RunAsync("import", "team.md");

        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.StartsWith("more.yml:1: ", broken.Errors, StringComparison.Ordinal);
        Assert.EndsWith("nothing changes.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_imported_as_the_same_team()
    {
        var export = await _program.RunAsync("export");
        using var other = new ProgramRun();
        other.Write("team.yml", export.Output);

        var import = await other.RunAsync("import", "team.yml");
        var question = await other.RunAsync("oncall", "growth");

        Assert.Equal((0, ""), (export.ExitCode, export.Errors));
        Assert.Equal((0, ""), (import.ExitCode, import.Errors));
        Assert.Equal((await _program.RunAsync("oncall", "growth")).Output, question.Output);
    }

    [Theory]
    [InlineData("oncall", "shedule 6", "oncallbot oncall schedule 6")]
    [InlineData("runbook", "histroy growth metrics", "oncallbot runbook history growth metrics")]
    public async Task A_misspelt_subcommand_is_asked_about_once(string verb, string words, string meant)
    {
        var answer = await _program.RunAsync([verb, .. words.Split(' ')]);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(meant, answer.Output + answer.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (answer.Output + answer.Errors).Split("Did you mean").Length);
    }

    [Fact]
    public async Task The_jobs_are_listed_with_when_they_come()
    {
        var jobs = await _program.RunAsync("jobs");

        Assert.Equal((0, ""), (jobs.ExitCode, jobs.Errors));
        Assert.Matches("• +handover for .+: not yet done, next Mon ", jobs.Output);
        Assert.Contains("No message waits to be delivered.", jobs.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_what_was_done_here()
    {
        await _program.RunAsync("oncall", "leave", "engineer a", "2199-12-24");
        await _program.RunAsync("import", "team.md");

        var log = await _program.RunAsync("log");
        var one = await _program.RunAsync("log", "1", "engineer", "a");
        var same = await _program.RunAsync("oncall", "log");
        var none = await _program.RunAsync("log", "swap", "3");
        var wrong = await _program.RunAsync("log", "foo");

        Assert.Equal((0, ""), (log.ExitCode, log.Errors));
        var lines = log.Output.Split('\n').Where(line => line.StartsWith('•')).ToList();
        Assert.Equal(2, lines.Count);
        Assert.EndsWith("Somebody at the terminal recorded leave of Engineer A: 24 Dec 2199", lines[0], StringComparison.Ordinal);
        Assert.Matches("Somebody at the terminal imported team.md: [0-9]+ rows changed$", lines[1]);
        Assert.Contains(lines[0], one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("imported", one.Output, StringComparison.Ordinal);
        Assert.Equal(log.Output, same.Output);
        Assert.Equal((1, "", "Nothing is noted of swap 3.\n"), (none.ExitCode, none.Output, none.Errors));
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("foo", wrong.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_in_the_export_and_stays_out_of_an_import()
    {
        var export = await _program.RunAsync("export");
        _program.Write("export.yml", export.Output);

        var first = await _program.RunAsync("import", "export.yml");
        var again = await _program.RunAsync("import", "export.yml");
        var after = await _program.RunAsync("export");

        Assert.Contains("did: imported, team: ", export.Output, StringComparison.Ordinal);
        Assert.Contains("a log of who did what when, 1 entry", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing changes.\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(2, after.Output.Split("did: imported").Length - 1);
    }

    [Fact]
    public async Task Leave_is_recorded_listed_and_removed_for_a_person_who_is_named()
    {
        var recorded = await _program.RunAsync("oncall", "leave", "Engineer A", "next week");
        var listed = await _program.RunAsync("oncall", "leave", "Engineer A");
        var removed = await _program.RunAsync("oncall", "leave", "remove", "Engineer A", "next week");
        var empty = await _program.RunAsync("oncall", "leave", "Engineer A");

        Assert.All((ProgramResult[])[recorded, listed, removed, empty], result => Assert.Equal((0, ""), (result.ExitCode, result.Errors)));
        Assert.StartsWith("Engineer A's leave is recorded: ", recorded.Output, StringComparison.Ordinal);
        Assert.StartsWith("Engineer A's leave\n", listed.Output, StringComparison.Ordinal);
        Assert.StartsWith("Engineer A's leave is removed: ", removed.Output, StringComparison.Ordinal);
        Assert.StartsWith("Engineer A has no leave ahead.", empty.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fairness_is_told_in_words_and_bars()
    {
        var answer = await _program.RunAsync("oncall", "fairness");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Contains("The table is not fair", answer.Output, StringComparison.Ordinal);
        Assert.Matches(@"Engineer D +[█▓▒░]+ \d", answer.Output);
        Assert.DoesNotContain("chart/", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave next week", "Here nobody is “me”: name a person")]
    [InlineData("leave", "Here nobody is “me”: name a person")]
    [InlineData("swap", "Swaps are asked for in Slack")]
    public async Task What_needs_somebody_who_asks_says_so(string typed, string said)
    {
        var answer = await _program.RunAsync(["oncall", .. typed.Split(' ')]);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(said, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_built_program_answers_too()
    {
        var answer = await ProgramProcess.RunAsync(_program, "runbook", "list");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Errors));
        Assert.Contains("Growth Metrics", answer.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _program.Dispose();

        return ValueTask.CompletedTask;
    }
}
