using System.Text.Json.Nodes;

namespace OnCallBot.Tests.Support;

/// <summary>A bot in a process of its own, up and running.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private RunningBot(ProgramProcess process, string address)
    {
        Process = process;
        Address = address;
    }

    public ProgramProcess Process { get; }

    public string Address { get; }

    public static async Task<RunningBot> StartAsync(ProgramRun run, string mode)
    {
        var process = ProgramProcess.Start(run, mode);
        while (await process.ReadLineAsync() is { } line)
        {
            if ((string?)JsonNode.Parse(line)!["State"]?[nameof(Address)] is { } address)
            {
                return new RunningBot(process, address);
            }
        }

        throw new InvalidOperationException($"The bot did not start: {(await process.EndAsync()).Errors}");
    }

    /// <summary>The next line of its log.</summary>
    public ValueTask<string?> ReadLineAsync() => Process.ReadLineAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
