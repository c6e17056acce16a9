using System.CommandLine;
using OnCallBot.Wording;

namespace OnCallBot.Cli;

/// <summary>The program's verbs.</summary>
internal static class CommandLine
{
    /// <param name="ask">Answers what terminals ask.</param>
    /// <param name="serve">Starts the bot for Slack.</param>
    /// <param name="playground">Starts the bot in the playground.</param>
    /// <param name="start">Starts the bot for whichever the settings are.</param>
    public static RootCommand For(TerminalClient ask, Func<CancellationToken, Task<int>> serve, Func<CancellationToken, Task<int>> playground, Func<CancellationToken, Task<int>> start)
    {
        var root = new RootCommand(TerminalWording.Program)
        {
            Words("oncall", TerminalWording.OnCall, TerminalVerb.OnCall, ask),
            Words("runbook", TerminalWording.Runbook, TerminalVerb.Runbook, ask),
            Import(ask),
            Compare(ask),
            Plain("lint", TerminalWording.Lint, cancellationToken => ask.RunAsync(new Question(TerminalVerb.Lint), cancellationToken)),
            Words("log", TerminalWording.Log, TerminalVerb.Log, ask),
            Plain("jobs", TerminalWording.Jobs, cancellationToken => ask.RunAsync(new Question(TerminalVerb.Jobs), cancellationToken)),
            Plain("export", TerminalWording.Export, cancellationToken => ask.RunAsync(new Question(TerminalVerb.Export), cancellationToken)),
            File("backup", TerminalWording.Backup, TerminalWording.BackupFile, TerminalVerb.Backup, ask),
            File("restore", TerminalWording.Restore, TerminalWording.RestoreFile, TerminalVerb.Restore, ask),
            Plain("doctor", TerminalWording.Doctor, cancellationToken => ask.RunAsync(new Question(TerminalVerb.Doctor), cancellationToken)),
            Plain("serve", TerminalWording.Serve, serve),
            Plain("playground", TerminalWording.Playground, playground),
        };
        root.Directives.Clear();
        root.SetAction((_, cancellationToken) => start(cancellationToken));

        return root;
    }

    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args, Surroundings around, CancellationToken cancellationToken)
    {
        // «@dana» is a person here and no file of arguments; what stops the bot is the host's.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await around.Errors.WriteLineAsync(error.Message);
            }

            await around.Errors.WriteLineAsync(TerminalWording.SeeHelp(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " "));

            return ExitCode.WrongUse;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = around.Output, Error = around.Errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            cancellationToken);
    }

    private static Command Plain(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));

        return command;
    }

    private static Command Words(string name, string description, TerminalVerb verb, TerminalClient ask)
    {
        var words = new Argument<string[]>("words") { Description = TerminalWording.Words, Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { words };
        command.SetAction((parsed, cancellationToken) => ask.RunAsync(new Question(verb) { Words = parsed.GetValue(words) ?? [] }, cancellationToken));

        return command;
    }

    private static Command Import(TerminalClient ask)
    {
        var files = new Argument<string[]>("files") { Description = TerminalWording.Files, Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = TerminalWording.DryRun };
        var rotation = new Option<string>("--rotation") { Description = TerminalWording.Rotation };
        var zone = new Option<string>("--zone") { Description = TerminalWording.Zone };
        var command = new Command("import", TerminalWording.Import) { files, dryRun, rotation, zone };
        command.SetAction((parsed, cancellationToken) => ask.RunAsync(
            new Question(TerminalVerb.Import) { Files = parsed.GetValue(files) ?? [], IsDryRun = parsed.GetValue(dryRun), Rotation = parsed.GetValue(rotation), Zone = parsed.GetValue(zone) },
            cancellationToken));

        return command;
    }

    private static Command Compare(TerminalClient ask)
    {
        var calendar = new Argument<string>("calendar") { Description = TerminalWording.CompareCalendar };
        var words = new Argument<string[]>("words") { Description = TerminalWording.CompareWords, Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("compare", TerminalWording.Compare) { calendar, words };
        command.SetAction((parsed, cancellationToken) =>
            ask.RunAsync(new Question(TerminalVerb.Compare) { Files = [parsed.GetValue(calendar)!], Words = parsed.GetValue(words) ?? [] }, cancellationToken));

        return command;
    }

    private static Command File(string name, string description, string about, TerminalVerb verb, TerminalClient ask)
    {
        var file = new Argument<string>("file") { Description = about };
        var command = new Command(name, description) { file };
        command.SetAction((parsed, cancellationToken) => ask.RunAsync(new Question(verb) { Path = parsed.GetValue(file) }, cancellationToken));

        return command;
    }
}
