using LiteDB;
using LiteDB.Engine;
using OnCallBot.Storage.Journal;

namespace OnCallBot.Storage.LiteDb;

/// <summary>
/// LiteDB's engine over a journaled file. The engine keeps its own log in memory and empties it into the file after every
/// transaction; the journal alone decides what is on the disk. It is for one thread at a time.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly JournaledFile _file;
    private readonly LiteEngine _engine;

    /// <summary>Opens what the file holds; an empty one becomes a new database.</summary>
    public Database(JournaledFile file)
    {
        _file = file;

        // The default collation ignores case and depends on the machine's culture.
        _engine = new LiteEngine(new EngineSettings { DataStream = file, LogStream = new MemoryStream(), Collation = Collation.Binary });
    }

    /// <summary>All documents of a collection; none where there is no such collection yet.</summary>
    public IReadOnlyList<BsonDocument> All(string collection)
    {
        using var reader = _engine.Query(collection, new Query());
        var documents = new List<BsonDocument>();
        while (reader.Read())
        {
            documents.Add(reader.Current.AsDocument);
        }

        return documents;
    }

    /// <summary>Makes the whole batch part of the file's contents, in memory: <see cref="Keep"/> puts it on the disk.</summary>
    /// <exception cref="InvalidOperationException">The engine did not do what it was told. Nothing must be kept after it.</exception>
    public void Apply(Batch batch)
    {
        if (!_engine.BeginTrans())
        {
            throw new InvalidOperationException("The thread is in a transaction already.");
        }

        foreach (var (collection, put, removed) in batch.Writes)
        {
            if (removed.Count > 0)
            {
                _engine.Delete(collection, removed);
            }

            if (put.Count > 0)
            {
                _engine.Upsert(collection, put, BsonAutoId.ObjectId);
            }
        }

        // False, without an exception, where the transaction is lost.
        if (!_engine.Commit())
        {
            throw new InvalidOperationException("The transaction was not there to be committed.");
        }

        _engine.Checkpoint();
    }

    /// <summary>All that was applied is on the disk when this returns.</summary>
    public void Keep() => _file.Commit();

    /// <summary>Empties the journal into the file.</summary>
    public void Settle() => _file.Settle();

    public void CopyTo(Files.IBlockFile target) => _file.CopyTo(target);

    public void Dispose()
    {
        _engine.Dispose();
        _file.Dispose();
    }
}
