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

    /// <summary>Waits until its log says something; what the clock makes it do meanwhile is passed over.</summary>
    public async Task LogsAsync(string words)
    {
        while (await Process.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It ended, and never logged «{words}».");
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
