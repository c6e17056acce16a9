using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Benchmarks.Durability;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Cli;
using OnCallBot.Domain;
using OnCallBot.Hosting;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Delivery;

/// <summary>The bot as it runs in a workspace, over a store on the disk, with messages to deliver.</summary>
internal static class DeliveryVictim
{
    public const int Channels = 10;

    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public static WebApplication Build(string path, string slack, OutboxOptions options)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SLACK_BOT_TOKEN"] = "xoxb-of-the-benchmarks",
            ["SLACK_SIGNING_SECRET"] = Signed.Secret,
            ["SLACK_API_URL"] = slack,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ONCALL_DB"] = path,
        };
        var around = new Surroundings(variables, Path.GetTempPath(), TextWriter.Null, TextWriter.Null, IsTerminal: false, Width: 120, Zone: null);

        return OnCallBotHost.Build(StartMode.Slack, SettingsReader.Read(around), around, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(options);
        });
    }

    /// <summary>Writes messages up to the last, a few at a time, while the bot delivers them. It says a line when it runs, and ends with the last one delivered.</summary>
    public static async Task<int> RunAsync(string path, string slack, int messages, int seed)
    {
        var random = new Random(seed);
        await using var app = Build(path, slack, new OutboxOptions { Pace = Pace, Settling = Settling });
        var store = app.Services.GetRequiredService<ITeamStoreFile>();

        // Left there by the process before, which was killed.
        File.Delete(SocketPath.For(path));
        await app.StartAsync();
        Console.WriteLine("running");
        while (CountingState.NumberIn(store.Current) < messages)
        {
            await store.CommitAsync(Next, CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 400)), TimeProvider.System);
        }

        while (store.Pending.Count > 0)
        {
            await Task.Delay(Pace, TimeProvider.System);
        }

        await app.StopAsync();

        return 0;
    }

    public static string ChannelOf(int number) => string.Create(CultureInfo.InvariantCulture, $"C{number % Channels:D9}");

    private static Result<Decision<int>> Next(TeamState team)
    {
        var number = CountingState.NumberIn(team) + 1;

        return new Decision<int>(number, [CountingState.Counted(number)], [new OutboxMessage(number.ToString(CultureInfo.InvariantCulture)).To(ChannelOf(number))]);
    }
}
