using LiteDB;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class PostingDocuments
{
    public const string Collection = "postings";

    public static BsonDocument Write(Posting posting) => new()
    {
        ["_id"] = Fields.Of(posting.Topic),
        ["channel"] = Fields.Of(posting.Channel),
        ["timestamp"] = Fields.Of(posting.Timestamp),
    };

    public static Posting Read(BsonDocument document) => new(document.Text("_id"), document.Text("channel"), document.Text("timestamp"));
}
