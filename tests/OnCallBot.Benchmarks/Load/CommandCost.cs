using System.Net;

namespace OnCallBot.Benchmarks.Load;

/// <summary>What a signed /oncall costs: against a bare endpoint, and with a thousand rotations against one.</summary>
internal static class CommandCost
{
    private const int WarmUp = 40_000;
    private const int PerRound = 20_000;
    private const int Rounds = 7;

    // With few of them a server mostly falls asleep and is woken; with many it does nothing but answer.
    private static readonly int[] Connections = [4, 32];

    private static int _number;

    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections.Max() }, disposeHandler: true);
        using var bot = await ServerProcess.StartAsync("serve-small");
        using var large = await ServerProcess.StartAsync("serve-large");
        await SendAsync(client, bot, WarmUp, Connections.Max(), clock);
        var bytes = await AnswerBytesAsync(client, bot, clock);
        using var bare = await ServerProcess.StartAsync("serve-bare", $"{bytes}");
        Console.WriteLine($"An answer of {bytes:N0} bytes; {Rounds} rounds of {PerRound:N0} requests each, in turn.");

        ServerProcess[] servers = [bare, bot, large];
        foreach (var server in servers)
        {
            await SendAsync(client, server, WarmUp, Connections.Max(), clock);
        }

        foreach (var connections in Connections)
        {
            await CompareAsync(client, servers, connections, clock);
        }

        return 0;
    }

    private static async Task CompareAsync(HttpClient client, ServerProcess[] servers, int connections, TimeProvider clock)
    {
        var costs = servers.Select(_ => new List<double>()).ToList();
        var allocated = new double[servers.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < servers.Length; i++)
            {
                var before = await servers[i].UsageAsync();
                await SendAsync(client, servers[i], PerRound, connections, clock);
                var after = await servers[i].UsageAsync();
                costs[i].Add((after.Processor - before.Processor).TotalMicroseconds / PerRound);
                allocated[i] = (after.AllocatedBytes - before.AllocatedBytes) / (PerRound * 1024.0);
            }
        }

        Console.WriteLine($"over {connections} connections:");
        Console.WriteLine($"  bare endpoint            {Figures.Median(costs[0]),8:F1} us CPU a request");
        Console.WriteLine($"  /oncall                  {Figures.Median(costs[1]),8:F1} us CPU a request, {Ratio(costs[1], costs[0]):F2} x bare, {allocated[1]:F1} KB allocated");
        Console.WriteLine($"  /oncall, 1,000 rotations {Figures.Median(costs[2]),8:F1} us CPU a request, {Ratio(costs[2], costs[1]):F2} x one rotation, {allocated[2]:F1} KB allocated");
    }

    private static async Task<int> AnswerBytesAsync(HttpClient client, ServerProcess bot, TimeProvider clock)
    {
        using var request = Signed.Command(bot.Address, "/oncall", "", Teams.Channel, Interlocked.Increment(ref _number), clock);
        using var response = await client.SendAsync(request);

        return (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    internal static Task SendAsync(HttpClient client, ServerProcess server, int count, int connections, TimeProvider clock) =>
        Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var i = 0; i < count / connections; i++)
            {
                using var request = Signed.Command(server.Address, "/oncall", "", Teams.Channel, Interlocked.Increment(ref _number), clock);
                using var response = await client.SendAsync(request);
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"The server said {response.StatusCode}.");
                }

                await response.Content.CopyToAsync(Stream.Null);
            }
        }));

    private static double Ratio(List<double> costs, List<double> baseline) => Figures.Median(costs.Zip(baseline, (cost, bare) => cost / bare));
}
