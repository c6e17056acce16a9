using LiteDB;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>What the store says about itself.</summary>
internal static class MetaDocuments
{
    public const string Collection = "meta";

    private const string SchemaId = "schema";
    private const string OutboxId = "outbox";

    public static BsonDocument Schema(int version) => new() { ["_id"] = SchemaId, ["version"] = version };

    /// <summary>The highest number that a message ever had: messages go, and numbers do not come back.</summary>
    public static BsonDocument LastMessage(long number) => new() { ["_id"] = OutboxId, ["last"] = number };

    /// <summary>The version of the layout, or null: it is no store of this bot.</summary>
    public static int? FindVersion(IEnumerable<BsonDocument> meta) =>
        meta.FirstOrDefault(document => document["_id"] == SchemaId)?.Number("version");

    public static long LastMessageIn(IEnumerable<BsonDocument> meta) =>
        meta.FirstOrDefault(document => document["_id"] == OutboxId)?.LongNumber("last") ?? 0;
}
