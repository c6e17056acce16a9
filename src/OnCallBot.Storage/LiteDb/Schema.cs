using OnCallBot.Domain;
using OnCallBot.Storage.LiteDb.Documents;

namespace OnCallBot.Storage.LiteDb;

/// <summary>The layout of the documents, and how an older one becomes the present one.</summary>
internal static class Schema
{
    public const int Version = 6;

    /// <summary>
    /// Steps from one version to the next, the first from version 1. Version 3 knew no jobs, no marks, no handovers, no notes and nothing that follows, version 4 no reminders and no
    /// holidays in the ledger, version 5 no edits of runbooks and nothing else of them, no homes and no addresses of calendars: there are none yet.
    /// </summary>
    private static readonly Func<Database, Batch>[] Steps = [ToVersion2.Of, ToVersion3.Of, _ => new Batch(), _ => new Batch(), _ => new Batch()];

    public static Batch New() => new Batch().Put(MetaDocuments.Collection, MetaDocuments.Schema(Version));

    /// <summary>Brings an older layout up to date, each step with its version in one transaction. On the disk nothing changes before it is kept.</summary>
    public static void Migrate(Database database, int version)
    {
        for (var from = version; from < Version; from++)
        {
            database.Apply(Steps[from - 1](database).Put(MetaDocuments.Collection, MetaDocuments.Schema(from + 1)));
        }
    }

    public static StoreContents Read(Database database)
    {
        var parts = Enum.GetValues<PartKind>().SelectMany(kind =>
            database.All(PartDocuments.CollectionFor(kind)).Select(document => PartDocuments.Read(kind, document)));
        var rows = database.All(OutboxDocuments.Collection).Where(OutboxDocuments.IsPending).Select(OutboxDocuments.Read);

        return new StoreContents(
            TeamState.Empty.With(parts.Select(part => new Change.Put(part))),
            [.. rows.OrderBy(row => row.Number)],
            MetaDocuments.LastMessageIn(database.All(MetaDocuments.Collection)),
            [.. database.All(PostingDocuments.Collection).Select(PostingDocuments.Read)]);
    }
}
