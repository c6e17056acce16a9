using LiteDB;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>What was posted at handoffs, and who has it.</summary>
internal static class HandoverDocuments
{
    public static BsonDocument Write(Handover handover) => new()
    {
        ["rotation"] = Fields.Of(handover.Rotation.Value),
        ["handoff"] = Fields.Of(handover.Handoff),
        ["due"] = Fields.Of(handover.Due),
        ["postedAt"] = Fields.Of(handover.PostedAt),
        ["inThread"] = handover.InThread,
        ["acknowledged"] = Fields.ListOf(handover.Acknowledged, Write),
    };

    public static Handover ReadHandover(BsonDocument document) => new(
        new RotationId(document.Text("rotation")),
        document.Moment("handoff"),
        document.Moment("due"),
        document.Moment("postedAt"),
        document.Number("inThread"),
        document.List("acknowledged", ReadAcknowledgement));

    private static BsonValue Write(Acknowledgement one) => new BsonDocument
    {
        ["by"] = Fields.Of(one.By.Value),
        ["at"] = Fields.Of(one.At),
    };

    private static Acknowledgement ReadAcknowledgement(BsonDocument document) => new(new EngineerId(document.Text("by")), document.Moment("at"));
}
