using OnCallBot.Domain;
using OnCallBot.Storage.Files;
using OnCallBot.Storage.Journal;
using OnCallBot.Storage.LiteDb.Documents;

namespace OnCallBot.Storage.LiteDb;

/// <summary>A store's file, open and read whole. What cannot be read is left as it was, to the last byte.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string _path;
    private readonly IBlockFile _data;
    private readonly IBlockFile? _journal;
    private readonly Database _database;

    private StoreFile(string path, IBlockFile data, IBlockFile? journal, long settleAfter)
    {
        (_path, _data, _journal) = (path, data, journal);
        try
        {
            _database = new Database(new JournaledFile(data, journal, settleAfter));
            Contents = Read(path, _database);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new StoreException(StoreProblem.ZoneGone, path, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not StoreException) // On a damaged page LiteDB throws whatever its reading runs into.
        {
            throw StoreProblems.Damaged(path, exception.Message, exception);
        }
    }

    /// <summary>What it held when it was opened.</summary>
    public StoreContents Contents { get; }

    public static string JournalFor(string path) => path + StorePath.JournalEnding;

    /// <summary>Opens a store to write, and brings an older layout up to date.</summary>
    /// <exception cref="StoreException">It cannot be read, or is newer.</exception>
    public static StoreFile Open(string path)
    {
        var hadJournal = File.Exists(JournalFor(path));
        try
        {
            return Open(path, DiskFile.OpenToWrite, OpenJournal);
        }
        catch (StoreException exception) when (!hadJournal && exception.Problem is not StoreProblem.Unreachable)
        {
            // Nothing was written yet. A disk that refused may have taken a part, which the journal makes whole.
            File.Delete(JournalFor(path));
            throw;
        }
    }

    /// <summary>The same with files that are anything.</summary>
    public static StoreFile Open(string path, Func<string, IBlockFile> openData, Func<string, IBlockFile> openJournal, long settleAfter = JournaledFile.UsualJournal)
    {
        var store = Read(path, openData, openJournal, settleAfter);
        try
        {
            Reach.For(path, () =>
            {
                store._database.Keep();
                store._database.Settle();
            });

            return store;
        }
        catch (StoreException)
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store only to read it, a backup for example, with an older layout brought up to date in memory.</summary>
    /// <exception cref="StoreException">It cannot be read, or is newer.</exception>
    public static StoreFile OpenToRead(string path) =>
        Read(path, DiskFile.OpenToRead, journal => File.Exists(journal) ? DiskFile.OpenToRead(journal) : null, JournaledFile.UsualJournal);

    /// <summary>Makes a new store. The file appears whole or not at all.</summary>
    public static void Create(string path) => Reach.For(path, () =>
    {
        var draft = path + StorePath.NewEnding;
        using (var data = DiskFile.Create(draft))
        {
            Fill(data);
        }

        Folder.Rename(draft, path);
    });

    /// <summary>Makes an empty file an empty store.</summary>
    public static void Fill(IBlockFile empty)
    {
        using var database = new Database(new JournaledFile(empty, journal: null));
        database.Apply(Schema.New());
        database.CopyTo(empty);
    }

    /// <exception cref="Exception">Any: after it, nothing must be written any more.</exception>
    public void Write(Batch batch)
    {
        _database.Apply(batch);
        _database.Keep();
    }

    /// <summary>Adds to what <see cref="CopyTo"/> writes, and to nothing on the disk.</summary>
    public void Add(IEnumerable<Change> changes) => _database.Apply(Batch.Of(changes, []));

    /// <summary>Writes all that it holds to another file, reads that to its end, and only then gives it its name.</summary>
    /// <returns>The name.</returns>
    public string CopyTo(string path)
    {
        var part = path + StorePath.PartEnding;
        try
        {
            Reach.For(part, () =>
            {
                using var target = DiskFile.Create(part);
                _database.CopyTo(target);
            });
            OpenToRead(part).Dispose();
            Reach.For(path, () => Folder.Rename(part, path));
        }
        finally
        {
            File.Delete(part);
        }

        return path;
    }

    /// <summary>Empties the journal into the file, which alone is the store then, and lets go of both.</summary>
    public void Close()
    {
        try
        {
            _database.Settle();
        }
        finally
        {
            Dispose();
        }

        File.Delete(JournalFor(_path));
    }

    public void Dispose()
    {
        _database.Dispose();
        _journal?.Dispose();
        _data.Dispose();
    }

    private static DiskFile OpenJournal(string path)
    {
        var journal = DiskFile.OpenOrCreate(path);
        Folder.Flush(path);

        return journal;
    }

    private static StoreFile Read(string path, Func<string, IBlockFile> openData, Func<string, IBlockFile?> openJournal, long settleAfter)
    {
        IBlockFile? data = null;
        IBlockFile? journal = null;
        try
        {
            data = Reach.For(path, () => openData(path));
            StoreHeader.Check(path, data);
            journal = Reach.For(path, () => openJournal(JournalFor(path)));

            return new StoreFile(path, data, journal, settleAfter);
        }
        catch (StoreException)
        {
            journal?.Dispose();
            data?.Dispose();
            throw;
        }
    }

    private static StoreContents Read(string path, Database database)
    {
        var version = MetaDocuments.FindVersion(database.All(MetaDocuments.Collection))
            ?? throw StoreProblems.NotAStore(path, "it is a database without the mark of this bot's stores");
        if (version > Schema.Version)
        {
            throw new StoreException(StoreProblem.Newer, path, $"its layout has version {version}, and this program knows {Schema.Version}") { Versions = (version, Schema.Version) };
        }

        Schema.Migrate(database, version);

        return Schema.Read(database);
    }
}
