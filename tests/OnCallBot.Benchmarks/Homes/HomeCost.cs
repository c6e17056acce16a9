using System.Globalization;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Domain;
using OnCallBot.Domain.Homes;
using OnCallBot.Domain.Tests;

namespace OnCallBot.Benchmarks.Homes;

/// <summary>What commands feel of 500 homes that are published: one server that publishes them against one where nobody has a home, in turns; and how fast they are published.</summary>
internal static class HomeCost
{
    private const int People = 500;
    private const int PerRotation = 5;
    private const int WarmUp = 5_000;
    private const int PerRound = 4_000;
    private const int Rounds = 9;
    private const int Connections = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static int _number;

    /// <summary>A hundred rotations of five people each, with or without the homes of all of them.</summary>
    public static TeamState Team(bool withHomes)
    {
        var people = Enumerable.Range(0, People).Select(i => Given.Engineer($"Engineer {i}", $"U1{i:D5}", zone: "Europe/Berlin")).ToList();
        var rotations = people.Chunk(PerRotation).Select((some, i) => Given.Rotation($"Team {i}", $"team-{i}", Given.Table(people: some)));
        IEnumerable<ITeamPart> homes = withHomes ? people.Select(person => new Home(person.SlackUser!.Value, Given.Moment("2026-01-01T00:00Z"))) : [];

        return Teams.Small.With([.. people, .. rotations, .. homes]);
    }

    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        await using var slack = await PublishCounter.StartAsync(clock);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }, disposeHandler: true);
        using var quiet = await ServerProcess.StartAsync("serve-homes", slack.Address, "none");
        await SendAsync(client, quiet, WarmUp, clock);
        using var busy = await ServerProcess.StartAsync("serve-homes", slack.Address, "all");
        await SendAsync(client, busy, WarmUp, clock);

        ServerProcess[] servers = [quiet, busy];
        var latencies = servers.Select(_ => new List<double>()).ToList();
        var costs = servers.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < servers.Length; i++)
            {
                var before = await servers[i].UsageAsync();
                latencies[i].AddRange(await SendAsync(client, servers[i], PerRound, clock));
                costs[i].Add(((await servers[i].UsageAsync()).Processor - before.Processor).TotalMicroseconds / PerRound);
            }
        }

        var during = slack.Published.Count;
        Console.WriteLine($"{Rounds} rounds of {PerRound:N0} commands each over {Connections} connections, in turn; {during} of {People} homes published by then.");
        Say("nobody has a home", latencies[0], costs[0]);
        Say($"{People} are published", latencies[1], costs[1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  against that: median {At(latencies[1], 0.5) / At(latencies[0], 0.5):F2} x, 99th percentile {At(latencies[1], 0.99) / At(latencies[0], 0.99):F2} x, processor {Figures.Median(costs[1]) / Figures.Median(costs[0]):F2} x"));

        var began = clock.GetTimestamp();
        while (slack.Published.Count < People && clock.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }

        var all = slack.Published;
        var most = all.Max(at => all.Count(other => other >= at && other < at + Minute));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} published in {(all[^1] - all[0]).TotalSeconds:F0} s, at most {most} within a minute"));

        return all.Count == People && during < People ? 0 : 1;
    }

    private static void Say(string what, List<double> latencies, List<double> costs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {what,-22} {At(latencies, 0.5):F2} ms median, {At(latencies, 0.99):F2} ms 99th percentile, {latencies.Max():F1} ms slowest, {Figures.Median(costs):F1} us CPU a command"));

    private static double At(List<double> values, double part) => values.Order().ElementAt((int)(values.Count * part));

    private static async Task<IReadOnlyList<double>> SendAsync(HttpClient client, ServerProcess server, int count, TimeProvider clock)
    {
        var each = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            var took = new List<double>();
            for (var i = 0; i < count / Connections; i++)
            {
                using var request = Signed.Command(server.Address, "/oncall", "", Teams.Channel, Interlocked.Increment(ref _number), clock);
                var began = clock.GetTimestamp();
                using var response = await client.SendAsync(request);
                await response.EnsureSuccessStatusCode().Content.CopyToAsync(Stream.Null);
                took.Add(clock.GetElapsedTime(began).TotalMilliseconds);
            }

            return took;
        }));

        return [.. each.SelectMany(took => took)];
    }
}
