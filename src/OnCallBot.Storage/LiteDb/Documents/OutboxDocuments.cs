using LiteDB;
using OnCallBot.Domain;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class OutboxDocuments
{
    public const string Collection = "outbox";

    public static BsonDocument Write(OutboxRow row, string? failed = null) => new()
    {
        ["_id"] = row.Number,
        ["recipient"] = Fields.Of(row.Message.Recipient),
        ["payload"] = Fields.Of(row.Message.Payload),
        ["failed"] = Fields.Of(failed),
    };

    public static OutboxRow Read(BsonDocument document) =>
        new(document.LongNumber("_id"), new OutgoingMessage(document.Text("recipient"), document.Text("payload")));

    public static bool IsPending(BsonDocument document) => document.FindText("failed") is null;
}
