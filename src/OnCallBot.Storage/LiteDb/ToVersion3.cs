using LiteDB;

namespace OnCallBot.Storage.LiteDb;

/// <summary>Version 2 knew no swaps: none made an override.</summary>
internal static class ToVersion3
{
    public static Batch Of(Database database)
    {
        var batch = new Batch();
        foreach (var one in database.All("overrides"))
        {
            one["swap"] = BsonValue.Null;
            batch.Put("overrides", one);
        }

        return batch;
    }
}
