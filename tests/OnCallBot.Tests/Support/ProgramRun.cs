using OnCallBot.Cli;
using OnCallBot.Hosting;

namespace OnCallBot.Tests.Support;

/// <summary>A run of the program in a folder of its own, as if from a shell there.</summary>
internal sealed class ProgramRun : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public ProgramRun()
    {
        Folder = Directory.CreateTempSubdirectory("oncallbot-").FullName;
        _variables["ONCALL_DB"] = PathOf("oncall.db");
        _variables["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
    }

    public string Folder { get; }

    public TimeZoneInfo? Zone { get; init; }

    public bool IsTerminal { get; init; }

    public int Width { get; init; } = Surroundings.Unlimited;

    public IReadOnlyDictionary<string, string> Variables => _variables;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public ProgramRun With(string variable, string value)
    {
        _variables[variable] = value;

        return this;
    }

    public ProgramRun WithSlack() => With("SLACK_BOT_TOKEN", "xoxb-1").With("SLACK_SIGNING_SECRET", "secret");

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);

        return PathOf(file);
    }

    public Task<ProgramResult> RunAsync(params IReadOnlyList<string> args) => RunUntilAsync(TestContext.Current.CancellationToken, args);

    /// <param name="stop">Stops a bot that was started.</param>
    public async Task<ProgramResult> RunUntilAsync(CancellationToken stop, params IReadOnlyList<string> args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var around = new Surroundings(_variables, Folder, output, errors, IsTerminal, Width, Zone);
        var exitCode = await OnCallBotProgram.RunAsync(args, around, stop);

        return new ProgramResult(exitCode, output.ToString(), errors.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
