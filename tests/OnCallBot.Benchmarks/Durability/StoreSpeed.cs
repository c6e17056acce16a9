using System.Diagnostics;
using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Durability;

/// <summary>How quick commits are, against a bare flush of as many bytes, and how long a start takes.</summary>
internal static class StoreSpeed
{
    private const int Commits = 2_000;
    private const int Rows = 8_000;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("oncallbot-speed-");
        try
        {
            var path = Path.Combine(folder.FullName, "oncall.db");
            Print($"bare writes of 48 KB, each flushed: {PerSecond(Flushes(Path.Combine(folder.FullName, "bare")))}");
            using (var store = TeamStoreFile.Open(path, TimeProvider.System))
            {
                Print($"commits of five rows and a message: {PerSecond(await TimesAsync(store))}");
                await FillAsync(store);
                Print($"the same with {Rows} rows in the store: {PerSecond(await TimesAsync(store))}");
                var backup = Stopwatch.StartNew();
                await store.BackUpAsync(path + ".backup", CancellationToken.None);
                Print($"backup of {new FileInfo(path + ".backup").Length / 1e6:0.0} MB, read to its end: {backup.Elapsed.TotalMilliseconds:0} ms");
            }

            for (var start = 0; start < 3; start++)
            {
                var (opening, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                using var store = TeamStoreFile.Open(path, TimeProvider.System);
                Print($"start with {store.Current.Parts().Count()} rows: {opening.Elapsed.TotalMilliseconds:0} ms, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} ms of them the processor's");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double[] Flushes(string path)
    {
        var bytes = new byte[48 * 1024];
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);

        return [.. Enumerable.Range(0, Commits).Select(number => Time(() =>
        {
            RandomAccess.Write(file, bytes, (long)number * bytes.Length % (4 << 20));
            RandomAccess.FlushToDisk(file);
        }))];
    }

    private static async Task<double[]> TimesAsync(ITeamStoreFile store)
    {
        var times = new double[Commits];
        for (var i = 0; i < Commits; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await store.CommitAsync(CountingState.Next, CancellationToken.None);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }

    private static async Task FillAsync(ITeamStoreFile store)
    {
        var rows = Enumerable.Range(0, Rows).Select(number => (Change)new Change.Put(Given.Runbook(
            Given.Pipeline($"Pipeline {number}", Given.Profit),
            issues: ["Numbers do not match the report of last month", "The schema of the source changed", "The queue is late"],
            slas: ["Data arrives within 48 hours"])));
        var filling = Stopwatch.StartNew();
        await store.CommitAsync<bool>(_ => new Decision<bool>(true, rows.ToValueList(), []), CancellationToken.None);
        Print($"one commit of {Rows} rows: {filling.Elapsed.TotalMilliseconds:0} ms");
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static FormattableString PerSecond(double[] times)
    {
        var sorted = times.Order().ToArray();

        return $"{times.Length / times.Sum() * 1000:0} a second, p50 {sorted[times.Length / 2]:0.00} ms, p99 {sorted[times.Length * 99 / 100]:0.00} ms";
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
