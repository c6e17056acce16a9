using System.Globalization;
using OnCallBot.Benchmarks.Load;
using OnCallBot.Domain;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Delivery;

/// <summary>How fast a full outbox is emptied at the pace that Slack takes, and what that costs.</summary>
internal static class OutboxCost
{
    private const int Messages = 10_000;
    private const int Channels = 100;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <returns>0 where all of it arrived, nothing too soon.</returns>
    public static async Task<int> RunAsync()
    {
        var clock = TimeProvider.System;
        var options = new OutboxOptions();
        var folder = Directory.CreateTempSubdirectory("oncallbot-outbox-");
        try
        {
            var path = Path.Combine(folder.FullName, "oncall.db");
            await FillAsync(path, clock);
            await using var slack = await ScriptedSlack.StartAsync(seed: 1, faults: 0, options.Pace, clock);
            using var bot = await ServerProcess.StartAsync("serve-outbox", path, slack.Address.ToString());
            await UntilAsync(slack, 1, clock);
            var (began, before) = (clock.GetTimestamp(), await bot.UsageAsync());
            await UntilAsync(slack, Messages, clock);
            var (took, after) = (clock.GetElapsedTime(began), await bot.UsageAsync());
            var processor = after.Processor - before.Processor;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Messages:N0} messages over {Channels} channels in {took.TotalSeconds:F1} s: {Messages / took.TotalSeconds:F0} a second, {slack.Early} too soon; {processor / took:P1} of a core, {processor.TotalMicroseconds / Messages:F0} us a message"));

            return slack.Early == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string path, TimeProvider clock)
    {
        using var store = TeamStoreFile.Open(path, clock);
        var messages = Enumerable.Range(0, Messages).Select(number => new OutboxMessage(number.ToString(CultureInfo.InvariantCulture)).To(string.Create(CultureInfo.InvariantCulture, $"C{number % Channels:D9}")));
        await store.CommitAsync<bool>(_ => new Decision<bool>(true, [], messages.ToValueList()), CancellationToken.None);
    }

    private static async Task UntilAsync(ScriptedSlack slack, int messages, TimeProvider clock)
    {
        while (slack.Count < messages)
        {
            await Task.Delay(Glance, clock);
        }
    }
}
