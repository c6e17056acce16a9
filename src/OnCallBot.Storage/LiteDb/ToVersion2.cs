using LiteDB;

namespace OnCallBot.Storage.LiteDb;

/// <summary>
/// Version 1 did not know whom a team's files name, what kind of thing was not understood, which overrides came with a file,
/// or where an audience was said. What it had assumed was a sentence; the next import says it anew.
/// </summary>
internal static class ToVersion2
{
    public static Batch Of(Database database)
    {
        var batch = new Batch();
        foreach (var pipeline in database.All("pipelines"))
        {
            pipeline["audienceSaid"] = BsonValue.Null;
            batch.Put("pipelines", pipeline);
        }

        foreach (var one in database.All("overrides"))
        {
            one["fromFiles"] = false;
            batch.Put("overrides", one);
        }

        var rotations = database.All("rotations").ToDictionary(rotation => rotation["id"]);
        foreach (var document in database.All("documents"))
        {
            document["people"] = rotations.TryGetValue(document["rotation"], out var rotation) ? PeopleIn(rotation) : new BsonArray();
            document["teams"] = new BsonArray();
            document["assumed"] = new BsonArray();
            foreach (var line in document["unread"].AsArray)
            {
                line["kind"] = "Line";
                line["near"] = BsonValue.Null;
            }

            batch.Put("documents", document);
        }

        return batch;
    }

    private static BsonArray PeopleIn(BsonDocument rotation) => new(rotation["tables"].AsArray
        .SelectMany(table => table["weeks"].AsArray)
        .SelectMany(week => week["assignments"].AsArray)
        .Select(assignment => assignment["engineer"])
        .Distinct());
}
