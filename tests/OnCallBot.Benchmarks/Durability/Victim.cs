using OnCallBot.Domain;
using OnCallBot.Domain.Tests;
using OnCallBot.Storage;

namespace OnCallBot.Benchmarks.Durability;

/// <summary>The process that is killed. A line on its output is a promise: what it names is on the disk.</summary>
internal static class Victim
{
    /// <summary>Commits from several tasks at once, delivers messages, and writes a backup now and then.</summary>
    public static async Task<int> CommitAsync(string path)
    {
        using var store = TeamStoreFile.Open(path, TimeProvider.System);
        await Task.WhenAll(
            RepeatAsync(() => CommitAsync(store)),
            RepeatAsync(() => CommitAsync(store)),
            RepeatAsync(async () =>
            {
                await store.BackUpAsync(path + ".backup", CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }));

        return 0;
    }

    /// <summary>Restores one backup and the other in turn.</summary>
    public static async Task<int> RestoreAsync(string path, string one, string other)
    {
        using var store = TeamStoreFile.Open(path, TimeProvider.System);
        while (true)
        {
            foreach (var source in new[] { one, other })
            {
                File.Delete(await store.RestoreAsync(source, CancellationToken.None));
                Console.WriteLine(source);
            }
        }
    }

    /// <summary>Makes a backup in which every row says the same.</summary>
    public static async Task WriteBackupAsync(string path, string word)
    {
        using var store = TeamStoreFile.Open(path, TimeProvider.System);
        var rows = Enumerable.Range(0, 200).Select(number => (Change)new Change.Put(Given.Area($"{number}") with { Name = word }));
        await store.CommitAsync<bool>(_ => new Decision<bool>(true, rows.ToValueList(), []), CancellationToken.None);
    }

    private static async Task CommitAsync(ITeamStoreFile store)
    {
        var number = (await store.CommitAsync(CountingState.Next, CancellationToken.None)).Value;
        Console.WriteLine(number);

        // The newest message stays, so that there is one to look at.
        foreach (var row in store.Pending.SkipLast(1).ToArray())
        {
            await store.DeliveredAsync([new DeliveredRow(row.Number)], CancellationToken.None);
        }
    }

    private static async Task RepeatAsync(Func<Task> action)
    {
        await Task.Yield();
        while (true)
        {
            await action();
        }
    }
}
