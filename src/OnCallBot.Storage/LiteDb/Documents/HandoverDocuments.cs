using LiteDB;
using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>What was posted at handoffs, who has it, and the notes in them.</summary>
internal static class HandoverDocuments
{
    public static BsonDocument Write(Handover handover) => new()
    {
        ["rotation"] = Fields.Of(handover.Rotation.Value),
        ["handoff"] = Fields.Of(handover.Handoff),
        ["due"] = Fields.Of(handover.Due),
        ["postedAt"] = Fields.Of(handover.PostedAt),
        ["inThread"] = handover.InThread,
        ["notes"] = Fields.ListOf(handover.Notes, number => new BsonValue(number)),
        ["acknowledged"] = Fields.ListOf(handover.Acknowledged, Write),
        ["changedRunbooks"] = Fields.ListOf(handover.News.Runbooks, pipeline => Fields.Of(pipeline.Value)),
        ["newFindings"] = Fields.ListOf(handover.News.Findings, trace => Fields.Of(trace)),
        ["memory"] = handover.Memory is { } memory ? Write(memory) : BsonValue.Null,
    };

    public static Handover ReadHandover(BsonDocument document) => new(
        new RotationId(document.Text("rotation")),
        document.Moment("handoff"),
        document.Moment("due"),
        document.Moment("postedAt"),
        document.Number("inThread"),
        document.LongNumberList("notes"),
        document.List("acknowledged", ReadAcknowledgement),
        new HandoverNews(document.TextList("changedRunbooks", id => new PipelineId(id)), document.TextList("newFindings", trace => trace)),
        document.FindPart("memory") is { } memory ? ReadMemory(memory) : null);

    public static BsonDocument Write(Note note) => new()
    {
        ["number"] = note.Number,
        ["rotation"] = Fields.Of(note.Rotation.Value),
        ["by"] = Fields.Of(note.By.Value),
        ["kind"] = Fields.Of(note.Kind),
        ["text"] = Fields.Of(note.Text),
        ["madeAt"] = Fields.Of(note.MadeAt),
        ["takenBy"] = Fields.Of(note.TakenBy?.Value),
        ["takenAt"] = Fields.Of(note.TakenAt),
    };

    public static Note ReadNote(BsonDocument document) => new(
        document.LongNumber("number"),
        new RotationId(document.Text("rotation")),
        new EngineerId(document.Text("by")),
        document.Choice<NoteKind>("kind"),
        document.Text("text"),
        document.Moment("madeAt"),
        document.FindText("takenBy") is { } by ? new EngineerId(by) : null,
        document.FindMoment("takenAt"));

    private static BsonDocument Write(HandoverMemory memory) => new()
    {
        ["runbooks"] = Fields.ListOf(memory.Runbooks, one => new BsonDocument { ["pipeline"] = Fields.Of(one.Pipeline.Value), ["trace"] = Fields.Of(one.Trace) }),
        ["findings"] = Fields.ListOf(memory.Findings, trace => Fields.Of(trace)),
    };

    private static HandoverMemory ReadMemory(BsonDocument document) => new(
        document.List("runbooks", one => new RunbookTrace(new PipelineId(one.Text("pipeline")), one.Text("trace"))),
        document.TextList("findings", trace => trace));

    private static BsonValue Write(Acknowledgement one) => new BsonDocument
    {
        ["by"] = Fields.Of(one.By.Value),
        ["at"] = Fields.Of(one.At),
    };

    private static Acknowledgement ReadAcknowledgement(BsonDocument document) => new(new EngineerId(document.Text("by")), document.Moment("at"));
}
