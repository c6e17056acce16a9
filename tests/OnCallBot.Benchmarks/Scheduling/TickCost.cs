using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Scheduling;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Scheduling;

/// <summary>What it costs to look what is due, with every job of thousands of rotations in the store.</summary>
internal static class TickCost
{
    private const int Rotations = 3_400;
    private const int WarmUp = 50;
    private const int Ticks = 200;

    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        await using var app = BotServer.Build(Team());
        var store = app.Services.GetRequiredService<ITeamStore>();
        var runner = app.Services.GetServices<IHostedService>().OfType<JobRunner>().Single();
        for (var i = 0; i < WarmUp; i++)
        {
            await runner.TickAsync(CancellationToken.None);
        }

        var board = new JobBoard(app.Services.GetServices<IScheduledJob>());
        var (looks, ticks) = (new List<double>(), new List<double>());
        for (var i = 0; i < Ticks; i++)
        {
            var began = clock.GetTimestamp();
            _ = board.New(store.Current).Count + board.Due(store.Current, clock.GetUtcNow()).Count;
            looks.Add(clock.GetElapsedTime(began).TotalMilliseconds);
            began = clock.GetTimestamp();
            await runner.TickAsync(CancellationToken.None);
            ticks.Add(clock.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{store.Current.JobRuns.Count:N0} jobs of {Rotations:N0} rotations: looking what is due {Figures.Median(looks):F3} ms (slowest {looks.Max():F2}), a whole tick with all that is swept {Figures.Median(ticks):F3} ms (slowest {ticks.Max():F2})"));

        return 0;
    }

    private static TeamState Team()
    {
        var rotation = Teams.Small.Rotations[Given.DataEngineering];

        return Teams.Small.With(Enumerable.Range(1, Rotations - 1).Select(i => rotation with { Id = new(string.Create(CultureInfo.InvariantCulture, $"team-{i}")), Name = $"Team {i}", Channel = $"team-{i}" }));
    }
}
