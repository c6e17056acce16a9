using System.Diagnostics;
using System.Globalization;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Domain;
using OnCallBot.Hosting;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Delivery;

/// <summary>Asks the program to stop, as a container's engine does, again and again while it has much to deliver to a Slack that errs.</summary>
internal static class StopRounds
{
    private const double Faults = 30;

    // It sends nothing before what the process before it had under way has settled.
    private static readonly TimeSpan ShortestLife = new OutboxOptions().Settling;
    private static readonly TimeSpan LongestLife = ShortestLife + TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(10);

    /// <returns>0 where it ended in time whenever it was asked, and every message arrived once, in order and not too soon.</returns>
    public static async Task<int> RunAsync(int rounds, int messages)
    {
        var folder = Directory.CreateTempSubdirectory("oncallbot-stop-");
        var random = new Random(1);
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        var stops = new List<TimeSpan>();
        try
        {
            var path = Path.Combine(folder.FullName, "oncall.db");
            await FillAsync(path, messages, clock);
            await using var slack = await ScriptedSlack.StartAsync(seed: 2, Faults, new OutboxOptions().Pace, clock);
            for (var round = 0; round <= rounds; round++)
            {
                slack.Life++;
                using var bot = await StartAsync(path, slack.Address);
                await (round < rounds ? Task.Delay(ShortestLife + random.NextDouble() * (LongestLife - ShortestLife), clock) : UntilAsync(slack, messages, clock));
                stops.Add(await StopAsync(bot, clock));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Asked to stop {stops.Count} times: it ended within {stops.Max().TotalSeconds:0.0} s, {stops.Order().ElementAt(stops.Count / 2).TotalSeconds:0.0} s as a rule."));

            return Math.Max(DeliveryRounds.Report(slack, killed: 0, messages, clock.GetElapsedTime(began)), stops.Max() < Allowed ? 0 : 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, int messages, TimeProvider clock)
    {
        using var store = TeamStoreFile.Open(path, clock);
        var numbers = Enumerable.Range(1, messages);
        await store.CommitAsync<bool>(_ => new Decision<bool>(true, [], numbers.Select(number => new OutboxMessage(number.ToString(CultureInfo.InvariantCulture)).To(DeliveryVictim.ChannelOf(number))).ToValueList()), CancellationToken.None);
    }

    private static async Task<Process> StartAsync(string path, Uri slack)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(path)!, ArgumentList = { typeof(OnCallBotHost).Assembly.Location, "serve" } };
        start.Environment["SLACK_BOT_TOKEN"] = "xoxb-of-the-benchmarks";
        start.Environment["SLACK_SIGNING_SECRET"] = Signed.Secret;
        start.Environment["SLACK_API_URL"] = slack.ToString();
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ONCALL_DB"] = path;
        var bot = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        while (await bot.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(" ready at ", StringComparison.Ordinal))
            {
                _ = bot.StandardOutput.ReadToEndAsync();

                return bot;
            }
        }

        throw new InvalidOperationException("The bot ended before it was ready.");
    }

    private static async Task<TimeSpan> StopAsync(Process bot, TimeProvider clock)
    {
        var asked = clock.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", bot.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await bot.WaitForExitAsync();

        return clock.GetElapsedTime(asked);
    }

    private static async Task UntilAsync(ScriptedSlack slack, int messages, TimeProvider clock)
    {
        while (slack.Messages.Select(message => message.Text).Distinct(StringComparer.Ordinal).Count() < messages)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
        }
    }
}
