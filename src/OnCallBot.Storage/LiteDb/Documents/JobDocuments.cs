using LiteDB;
using OnCallBot.Domain.Following;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>How far jobs have come, what was done once and for all, and what in Slack has followed whoever is on call.</summary>
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

    public static BsonDocument Write(Follower follower) => new()
    {
        ["rotation"] = Fields.Of(follower.Rotation.Value),
        ["kind"] = Fields.Of(follower.Kind),
        ["asked"] = Fields.Of(follower.Asked),
        ["askedAt"] = Fields.Of(follower.AskedAt),
        ["shown"] = Fields.Of(follower.Shown),
        ["fault"] = Fields.Of(follower.Fault),
    };

    public static Follower ReadFollower(BsonDocument document) => new(
        new RotationId(document.Text("rotation")),
        document.Choice<FollowerKind>("kind"),
        document.Text("asked"),
        document.Moment("askedAt"),
        document.FindText("shown"),
        document.FindText("fault"));
}
