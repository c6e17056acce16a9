using System.Diagnostics;
using System.Globalization;
using System.Reflection;

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

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();

            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");

        return new ServerProcess(process, new Uri(address));
    }

    /// <summary>All bytes that the server has allocated since its start.</summary>
    public async Task<long> AllocatedAsync()
    {
        await _process.StandardInput.WriteLineAsync("allocated");

        return long.Parse(await _process.StandardOutput.ReadLineAsync() ?? "0", CultureInfo.InvariantCulture);
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
}
