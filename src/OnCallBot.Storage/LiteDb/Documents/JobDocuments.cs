using LiteDB;
using OnCallBot.Domain.Jobs;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>How far jobs have come, and what was done once and for all.</summary>
internal static class JobDocuments
{
    public static BsonDocument Write(JobRun run) => new()
    {
        ["job"] = Fields.Of(run.Job),
        ["subject"] = Fields.Of(run.Subject),
        ["upTo"] = Fields.Of(run.UpTo),
        ["doneAt"] = Fields.Of(run.DoneAt),
    };

    public static JobRun ReadRun(BsonDocument document) => new(document.Text("job"), document.Text("subject"), document.Moment("upTo"), document.FindMoment("doneAt"));

    public static BsonDocument Write(Mark mark) => new()
    {
        ["name"] = Fields.Of(mark.Name),
        ["madeAt"] = Fields.Of(mark.MadeAt),
        ["neededUntil"] = Fields.Of(mark.NeededUntil),
    };

    public static Mark ReadMark(BsonDocument document) => new(document.Text("name"), document.Moment("madeAt"), document.Moment("neededUntil"));
}
