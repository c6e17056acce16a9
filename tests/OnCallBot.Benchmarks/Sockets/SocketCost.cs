using System.Collections.Concurrent;
using System.Globalization;
using OnCallBot.Benchmarks.Load;

namespace OnCallBot.Benchmarks.Sockets;

/// <summary>What /oncall costs over Socket Mode against HTTP, and how soon a hundred envelopes a second are acknowledged.</summary>
internal static class SocketCost
{
    private const int WarmUp = 20_000;
    private const int PerRound = 10_000;
    private const int Rounds = 7;
    private const int PerSecond = 100;
    private const int Seconds = 60;

    private static readonly int[] AtOnce = [4, 32];

    private static readonly ConcurrentDictionary<int, TaskCompletionSource<long>> Waiting = [];

    private static int _number;

    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        await using var slack = await SlackEnd.StartAsync(errs: false);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce.Max() }, disposeHandler: true);
        using var http = await ServerProcess.StartAsync("serve-small");
        using var bot = await ServerProcess.StartAsync("serve-sockets", slack.Api.AbsoluteUri);
        using var link = await slack.GreetAsync();
        var reading = link.ReadAsync((id, _) =>
        {
            if (Waiting.TryRemove(int.Parse(id, CultureInfo.InvariantCulture), out var waiting))
            {
                waiting.SetResult(clock.GetTimestamp());
            }
        });

        await CommandCost.SendAsync(client, http, WarmUp, AtOnce.Max(), clock);
        await SendAsync(link, WarmUp, AtOnce.Max(), clock);
        foreach (var atOnce in AtOnce)
        {
            await CompareAsync(client, http, bot, link, atOnce, clock);
        }

        await PaceAsync(link, clock);
        link.Break();
        await reading;

        return 0;
    }

    private static async Task CompareAsync(HttpClient client, ServerProcess http, ServerProcess bot, Link link, int atOnce, TimeProvider clock)
    {
        var (overHttp, overSockets) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            overHttp.Add(await CostAsync(http, () => CommandCost.SendAsync(client, http, PerRound, atOnce, clock)));
            overSockets.Add(await CostAsync(bot, () => SendAsync(link, PerRound, atOnce, clock)));
        }

        Console.WriteLine($"{atOnce} at once: {Figures.Median(overHttp):F1} us CPU over HTTP, {Figures.Median(overSockets):F1} over Socket Mode, {Figures.Median(overSockets.Zip(overHttp, (one, other) => one / other)):F2} x");
    }

    private static async Task<double> CostAsync(ServerProcess server, Func<Task> work)
    {
        var before = await server.UsageAsync();
        await work();
        var after = await server.UsageAsync();

        return (after.Processor - before.Processor).TotalMicroseconds / PerRound;
    }

    private static Task SendAsync(Link link, int count, int atOnce, TimeProvider clock) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
    {
        for (var i = 0; i < count / atOnce; i++)
        {
            await AskAsync(link, clock);
        }
    }));

    /// <returns>How long its acknowledgement took.</returns>
    private static async Task<TimeSpan> AskAsync(Link link, TimeProvider clock)
    {
        var number = Interlocked.Increment(ref _number);
        var waiting = Waiting.GetOrAdd(number, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        var began = clock.GetTimestamp();
        await link.SendAsync(Envelopes.Command(number, "/oncall", "", Teams.Channel, $"https://hooks.slack.com/commands/{number}"));

        return clock.GetElapsedTime(began, await waiting.Task);
    }

    private static async Task PaceAsync(Link link, TimeProvider clock)
    {
        var asked = new List<Task<TimeSpan>>();
        var began = clock.GetTimestamp();
        for (var number = 0; number < PerSecond * Seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / PerSecond) - clock.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, clock);
            }

            asked.Add(AskAsync(link, clock));
        }

        var took = (await Task.WhenAll(asked)).Select(time => time.TotalMilliseconds).Order().ToList();
        Console.WriteLine($"{took.Count:N0} envelopes in {clock.GetElapsedTime(began).TotalSeconds:F1} s on one connection, every one acknowledged: median {took[took.Count / 2]:F2} ms, 99th percentile {took[took.Count * 99 / 100]:F2} ms, at most {took[^1]:F1} ms");
    }
}
