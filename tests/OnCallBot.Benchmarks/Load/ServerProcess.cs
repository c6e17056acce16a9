using System.Diagnostics;
using System.Globalization;

namespace OnCallBot.Benchmarks.Load;

/// <summary>A server in a process of its own, so that its processor time is nobody else's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = OwnProgram.With(arguments);
        start.RedirectStandardInput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");

        return new ServerProcess(process, new Uri(address));
    }

    /// <summary>What the server has used since its start. It says so itself: seen from outside, processor time is counted in steps of 10 ms.</summary>
    public async Task<Usage> UsageAsync()
    {
        await _process.StandardInput.WriteLineAsync("usage");
        var answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it answered.");
        var parts = answer.Split(' ');

        return new Usage(TimeSpan.FromTicks(long.Parse(parts[0], CultureInfo.InvariantCulture)), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    internal readonly record struct Usage(TimeSpan Processor, long AllocatedBytes);
}
