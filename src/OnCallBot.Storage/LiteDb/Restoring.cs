using System.Globalization;
using OnCallBot.Domain;
using OnCallBot.Domain.Audit;
using OnCallBot.Storage.Files;

namespace OnCallBot.Storage.LiteDb;

/// <summary>A backup in the place of a store. Killed at any moment, it leaves the one or the other.</summary>
internal static class Restoring
{
    /// <summary>Reads a backup whole, and writes it anew beside the store, its audit trail gone on with, ready to be renamed.</summary>
    /// <exception cref="StoreException">It cannot be read, or is newer.</exception>
    public static string Prepare(string path, string source, TimeProvider clock)
    {
        var from = StorePath.Resolve(source);
        if (from == path)
        {
            throw new StoreException(StoreProblem.TargetTaken, from, "it is the store itself");
        }

        using var backup = StoreFile.OpenToRead(from);
        backup.Add([new Change.Put(AuditTrail.Restored(backup.Contents.State, Path.GetFileName(from), clock.GetUtcNow()))]);

        return backup.CopyTo(path + StorePath.RestoringEnding);
    }

    /// <summary>A name beside the store for what it held before.</summary>
    public static string NameForFormer(string path, TimeProvider clock)
    {
        var moment = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var name = $"{path}.before-restore-{moment}";
        for (var count = 2; File.Exists(name); count++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{path}.before-restore-{moment}-{count}");
        }

        return name;
    }

    public static string? Offline(string path, string source, TimeProvider clock)
    {
        var store = StorePath.Resolve(path);
        Reach.For(store, () => Directory.CreateDirectory(Path.GetDirectoryName(store)!));
        using var held = StoreLock.Take(store);
        var draft = Prepare(store, source, clock);

        return Reach.For(store, () =>
        {
            var former = File.Exists(store) ? NameForFormer(store, clock) : null;
            if (former is not null)
            {
                Copy(StoreFile.JournalFor(store), StoreFile.JournalFor(former));
                Copy(store, former);
            }

            Folder.Rename(draft, store);
            File.Delete(StoreFile.JournalFor(store));

            return former;
        });
    }

    // Byte for byte: it may be the damaged one, and what is left of it may be wanted.
    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            using var copy = DiskFile.OpenToWrite(to);
            copy.Flush();
        }
    }
}
