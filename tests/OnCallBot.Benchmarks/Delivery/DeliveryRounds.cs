using System.Diagnostics;
using System.Globalization;

namespace OnCallBot.Benchmarks.Delivery;

/// <summary>Kills the bot again and again while it delivers to a Slack that errs, and looks at what that Slack has got in the end.</summary>
internal static class DeliveryRounds
{
    private const double Faults = 30;

    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(2.5);

    /// <returns>0 where every message arrived once, in order and not too soon.</returns>
    public static async Task<int> RunAsync(int rounds, int messages)
    {
        var folder = Directory.CreateTempSubdirectory("oncallbot-deliver-");
        var random = new Random(1);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            await using var slack = await ScriptedSlack.StartAsync(seed: 2, Faults, DeliveryVictim.Pace, TimeProvider.System);
            for (var round = 0; round < rounds; round++)
            {
                slack.Life++;

                // As many more in each life as it takes to have the last one written in the last.
                using var process = Start(folder.FullName, slack, messages * (round + 1) / rounds, seed: round);
                await ListenAsync(process);
                await Task.Delay(random.NextDouble() * LongestLife, TimeProvider.System);
                process.Kill();
                await process.WaitForExitAsync();
            }

            slack.Life++;
            using var last = Start(folder.FullName, slack, messages, seed: rounds);
            await ListenAsync(last);
            await last.WaitForExitAsync();

            return Report(slack, rounds, messages, TimeProvider.System.GetElapsedTime(began));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Says what arrived of the messages 1 to the last.</summary>
    /// <returns>0 where all did, once, in order and not too soon.</returns>
    public static int Report(ScriptedSlack slack, int killed, int messages, TimeSpan took)
    {
        var taken = slack.Messages.Select(message => (message.Channel, Number: int.Parse(message.Text, CultureInfo.InvariantCulture))).ToList();
        var missing = Enumerable.Range(1, messages).Except(taken.Select(one => one.Number)).ToList();
        var twice = taken.GroupBy(one => one.Number).Where(one => one.Count() > 1).Select(one => one.Key).ToList();
        var disordered = taken.GroupBy(one => one.Channel, StringComparer.Ordinal).Where(one => !one.Select(message => message.Number).Distinct().SequenceEqual(one.Select(message => message.Number).Distinct().Order())).Select(one => one.Key).ToList();
        Console.WriteLine($"Killed {killed} times over {messages:N0} messages to {DeliveryVictim.Channels} channels, in {took.TotalSeconds:0} s: "
            + $"{messages - missing.Count:N0} delivered, {missing.Count} lost, {twice.Count} twice, {slack.Early} early, {disordered.Count} channels out of order.");
        Console.WriteLine($"What Slack did: {slack.Played}.");
        Console.Error.Write(missing.Count > 0 ? $"Lost: {string.Join(' ', missing)}\n" : "");
        Console.Error.Write(twice.Count > 0 ? $"Twice: {string.Join(' ', twice)}\n" : "");

        return missing.Count + twice.Count + slack.Early + disordered.Count == 0 ? 0 : 1;
    }

    private static async Task ListenAsync(Process process)
    {
        if (await process.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException($"The bot did not start: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    private static Process Start(string folder, ScriptedSlack slack, int messages, int seed)
    {
        var start = OwnProgram.With("victim-delivers", Path.Combine(folder, "oncall.db"), slack.Address.ToString(), messages.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardError = true;

        return Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
    }
}
