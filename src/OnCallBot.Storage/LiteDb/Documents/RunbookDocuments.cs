using LiteDB;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>What is kept of runbooks beside what they say, and what they said before.</summary>
internal static class RunbookDocuments
{
    public static BsonDocument Write(RunbookCare care) => new()
    {
        ["pipeline"] = Fields.Of(care.Pipeline.Value),
        ["rotation"] = Fields.Of(care.Rotation.Value),
        ["since"] = Fields.Of(care.Since),
        ["reviewedOn"] = Fields.Of(care.ReviewedOn),
        ["reviewedBy"] = Fields.Of(care.ReviewedBy?.Value),
        ["nudgedOn"] = Fields.Of(care.NudgedOn),
        ["nudgedTo"] = Fields.ListOf(care.NudgedTo, recipient => Fields.Of(recipient)),
        ["isEdited"] = care.IsEdited,
        ["files"] = care.Files is { } files ? PipelineDocuments.Write(files) : BsonValue.Null,
    };

    public static RunbookCare ReadCare(BsonDocument document) => new(
        new PipelineId(document.Text("pipeline")),
        new RotationId(document.Text("rotation")),
        document.FindDay("since"),
        document.FindDay("reviewedOn"),
        FindEngineer(document, "reviewedBy"),
        document.FindDay("nudgedOn"),
        document.TextList("nudgedTo", recipient => recipient),
        document.Claim("isEdited"),
        document.FindPart("files") is { } files ? PipelineDocuments.ReadRunbook(files) : null);

    public static BsonDocument Write(RunbookEdit edit) => new()
    {
        ["number"] = edit.Number,
        ["pipeline"] = Fields.Of(edit.Pipeline.Value),
        ["rotation"] = Fields.Of(edit.Rotation.Value),
        ["by"] = Fields.Of(edit.By?.Value),
        ["at"] = Fields.Of(edit.At),
        ["kind"] = Fields.Of(edit.Kind),
        ["before"] = Write(edit.Before),
        ["after"] = Write(edit.After),
    };

    public static RunbookEdit ReadEdit(BsonDocument document) => new(
        document.LongNumber("number"),
        new PipelineId(document.Text("pipeline")),
        new RotationId(document.Text("rotation")),
        FindEngineer(document, "by"),
        document.Moment("at"),
        document.Choice<RunbookEditKind>("kind"),
        FindText(document, "before"),
        FindText(document, "after"));

    private static BsonValue Write(RunbookText? text) => text is null ? BsonValue.Null : new BsonDocument
    {
        ["issues"] = Lines(text.CommonIssues),
        ["dataTypes"] = Lines(text.DataTypes),
        ["slas"] = Lines(text.Slas),
        ["onCall"] = Lines(text.OnCall),
        ["links"] = Lines(text.Links),
        ["notes"] = Lines(text.Notes),
    };

    private static RunbookText? FindText(BsonDocument document, string field) => document.FindPart(field) is { } text
        ? new RunbookText(Said(text, "issues"), Said(text, "dataTypes"), Said(text, "slas"), Said(text, "onCall"), Said(text, "links"), Said(text, "notes"))
        : null;

    private static BsonArray Lines(ValueList<string> lines) => Fields.ListOf(lines, line => Fields.Of(line));

    private static ValueList<string> Said(BsonDocument document, string field) => document.TextList(field, line => line);

    private static EngineerId? FindEngineer(BsonDocument document, string field) => document.FindText(field) is { } id ? new EngineerId(id) : null;
}
