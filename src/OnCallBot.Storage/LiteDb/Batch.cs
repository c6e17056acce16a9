using LiteDB;
using OnCallBot.Domain;
using OnCallBot.Storage.LiteDb.Documents;

namespace OnCallBot.Storage.LiteDb;

/// <summary>What one transaction puts and removes. Of several changes to one document the last one counts.</summary>
internal sealed class Batch
{
    // LiteDB takes 16.6 MB, and loses the transaction where a document is longer.
    private const int LongestDocument = 16_000_000;

    private readonly Dictionary<string, Dictionary<BsonValue, BsonDocument?>> _collections = new(StringComparer.Ordinal);

    /// <summary>By collection: documents to put, ids to remove.</summary>
    public IEnumerable<(string Collection, IReadOnlyList<BsonDocument> Put, IReadOnlyList<BsonValue> Removed)> Writes =>
        _collections.Select(pair => (
            pair.Key,
            (IReadOnlyList<BsonDocument>)[.. pair.Value.Values.OfType<BsonDocument>()],
            (IReadOnlyList<BsonValue>)[.. pair.Value.Where(one => one.Value is null).Select(one => one.Key)]));

    public static Batch Of(IEnumerable<Change> changes, IReadOnlyList<OutboxRow> rows)
    {
        var batch = new Batch();
        foreach (var change in changes)
        {
            switch (change)
            {
                case Change.Put(var part):
                    batch.Put(PartDocuments.CollectionFor(part.Key.Kind), PartDocuments.Write(part));
                    break;
                case Change.Remove(var key):
                    batch.Remove(PartDocuments.CollectionFor(key.Kind), PartDocuments.IdOf(key));
                    break;
            }
        }

        foreach (var row in rows)
        {
            batch.Put(OutboxDocuments.Collection, OutboxDocuments.Write(row));
        }

        if (rows.Count > 0)
        {
            batch.Put(MetaDocuments.Collection, MetaDocuments.LastMessage(rows[^1].Number));
        }

        return batch;
    }

    public static Batch Delivered(IEnumerable<DeliveredRow> rows)
    {
        var batch = new Batch();
        foreach (var row in rows)
        {
            batch.Remove(OutboxDocuments.Collection, row.Number);
            if (row.Posting is { } posting)
            {
                batch.Put(PostingDocuments.Collection, PostingDocuments.Write(posting));
            }
        }

        return batch;
    }

    /// <exception cref="ArgumentException">The document is too long to be kept.</exception>
    public Batch Put(string collection, BsonDocument document)
    {
        if (BsonSerializer.Serialize(document).Length is > LongestDocument and var length)
        {
            throw new ArgumentException($"A document of {length} bytes is too long for {collection}.", nameof(document));
        }

        For(collection)[document["_id"]] = document;

        return this;
    }

    public Batch Remove(string collection, BsonValue id)
    {
        For(collection)[id] = null;

        return this;
    }

    private Dictionary<BsonValue, BsonDocument?> For(string collection)
    {
        if (!_collections.TryGetValue(collection, out var documents))
        {
            _collections[collection] = documents = [];
        }

        return documents;
    }
}
