using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Cli;

/// <summary>The command line while no bot runs.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_every_verb()
    {
        using var program = new ProgramRun();

        var result = await program.RunAsync("--help");

        Assert.Equal(0, result.ExitCode);
        Assert.All(["oncall", "runbook", "import", "lint", "log", "jobs", "export", "backup", "restore", "serve", "playground"], verb => Assert.Contains($"\n  {verb} ", result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("backup")]
    [InlineData("backup", "one", "two")]
    [InlineData("import")]
    [InlineData("import", "--dry-run")]
    [InlineData("lint", "something")]
    [InlineData("--nonsense")]
    public async Task Wrong_use_is_said_on_standard_error(params string[] args)
    {
        using var program = new ProgramRun();

        var result = await program.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("--help", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored()
    {
        using var program = new ProgramRun();
        await program.RunAsync("oncall");

        var backup = await program.RunAsync("backup", "copy.db");
        var restore = await program.RunAsync("restore", "copy.db");

        Assert.Equal((0, ""), (backup.ExitCode, backup.Errors));
        Assert.Contains(program.PathOf("copy.db"), backup.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restore.ExitCode, restore.Errors));
        Assert.Contains("before-restore", restore.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_not_there_is_said_to_be_missing()
    {
        using var program = new ProgramRun();

        var result = await program.RunAsync("restore", "nowhere.db");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"There is no file {program.PathOf("nowhere.db")}\n", result.Errors);
    }

    [Fact]
    public async Task A_damaged_store_is_left_alone_and_can_be_restored()
    {
        using var program = new ProgramRun();
        await program.RunAsync("oncall");
        await program.RunAsync("backup", "copy.db");
        program.Write("oncall.db", "no database at all");

        var damaged = await program.RunAsync("backup", "other.db");
        var restored = await program.RunAsync("restore", "copy.db");
        var mended = await program.RunAsync("backup", "other.db");

        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("left as it is", damaged.Errors, StringComparison.Ordinal);
        Assert.Contains("copy.db", damaged.Errors, StringComparison.Ordinal);
        Assert.Equal((0, 0), (restored.ExitCode, mended.ExitCode));
    }

    [Fact]
    public async Task What_is_damaged_is_never_mended_with_somebody_elses_store()
    {
        using var program = new ProgramRun();
        await program.RunAsync("oncall");
        program.Write("copy.db", "no database at all");

        var result = await program.RunAsync("restore", "copy.db");

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("oncallbot restore", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup", "copy.db")]
    [InlineData("export")]
    public async Task Of_a_store_that_is_not_there_nothing_is_kept_and_none_is_made(params string[] args)
    {
        using var program = new ProgramRun().With("ONCALL_DB", "mistyped.db");

        var result = await program.RunAsync(args);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("ONCALL_DB: There is no store mistyped.db", result.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public async Task To_look_what_an_import_would_change_makes_no_store()
    {
        using var program = new ProgramRun().With("ONCALL_DB", "new.db");
        program.Write("team.yml", "pipelines:\n  - name: Growth\n    area: Growth\n");

        var result = await program.RunAsync("import", "--dry-run", "team.yml");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains("Growth", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("new.db")));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("playground")]
    public async Task A_damaged_store_ends_the_start_with_one_line(string mode)
    {
        using var program = new ProgramRun().WithSlack();
        var text = await File.ReadAllTextAsync(program.Write("oncall.db", "no database at all"), TestContext.Current.CancellationToken);

        var result = await program.RunAsync(mode);

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith("ONCALL_DB: ", Assert.Single(result.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(program.PathOf("oncall.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var program = new ProgramRun();

        var result = await program.RunAsync("import", "no-such-team.md");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("no-such-team.md cannot be read: ", result.Errors, StringComparison.Ordinal);
    }
}
