using System.Diagnostics;
using OnCallBot.Hosting;

namespace OnCallBot.Tests.Support;

/// <summary>The built program as a process of its own.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ProgramProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static ProgramProcess Start(ProgramRun run, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = run.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(OnCallBotHost).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in run.Variables)
        {
            start.Environment[name] = value;
        }

        return new ProgramProcess(Process.Start(start)!);
    }

    public static async Task<ProgramResult> RunAsync(ProgramRun run, params IEnumerable<string> args)
    {
        await using var program = Start(run, args);

        return await program.EndAsync();
    }

    /// <summary>The next line that it writes; null once it has ended.</summary>
    public ValueTask<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(Cancelled);

    public void Kill() => _process.Kill();

    public async Task<ProgramResult> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(Cancelled);
        await _process.WaitForExitAsync(Cancelled);

        return new ProgramResult(_process.ExitCode, output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
