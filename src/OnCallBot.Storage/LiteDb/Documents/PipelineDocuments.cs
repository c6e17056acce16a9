using LiteDB;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class PipelineDocuments
{
    public static BsonDocument Write(Area area) => new()
    {
        ["id"] = Fields.Of(area.Id.Value),
        ["rotation"] = Fields.Of(area.Rotation.Value),
        ["name"] = Fields.Of(area.Name),
        ["said"] = SourceDocuments.Write(area.Said),
    };

    public static Area ReadArea(BsonDocument document) => new(
        new AreaId(document.Text("id")),
        new RotationId(document.Text("rotation")),
        document.Text("name"),
        document.Stated("said"));

    public static BsonDocument Write(Pipeline pipeline) => new()
    {
        ["id"] = Fields.Of(pipeline.Id.Value),
        ["rotation"] = Fields.Of(pipeline.Rotation.Value),
        ["area"] = Fields.Of(pipeline.Area.Value),
        ["name"] = Fields.Of(pipeline.Name),
        ["audience"] = Fields.Of(pipeline.Audience),
        ["freshness"] = Fields.Of(pipeline.Freshness),
        ["owners"] = Fields.ListOf(pipeline.Owners, Write),
        ["said"] = SourceDocuments.Write(pipeline.Said),
        ["audienceSaid"] = SourceDocuments.Write(pipeline.AudienceSaid),
    };

    public static Pipeline ReadPipeline(BsonDocument document) => new(
        new PipelineId(document.Text("id")),
        new RotationId(document.Text("rotation")),
        new AreaId(document.Text("area")),
        document.Text("name"),
        document.Choice<Audience>("audience"),
        document.FindSpan("freshness"),
        document.List("owners", ReadOwner),
        document.Stated("said"),
        document.FindStated("audienceSaid"));

    public static BsonDocument Write(Runbook runbook) => new()
    {
        ["pipeline"] = Fields.Of(runbook.Pipeline.Value),
        ["rotation"] = Fields.Of(runbook.Rotation.Value),
        ["dataTypes"] = SourceDocuments.Write(runbook.DataTypes),
        ["owners"] = SourceDocuments.Write(runbook.Owners),
        ["commonIssues"] = SourceDocuments.Write(runbook.CommonIssues),
        ["slas"] = SourceDocuments.Write(runbook.Slas),
        ["onCall"] = SourceDocuments.Write(runbook.OnCall),
        ["links"] = SourceDocuments.Write(runbook.Links),
        ["notes"] = SourceDocuments.Write(runbook.Notes),
        ["reviewedOn"] = Fields.Of(runbook.ReviewedOn),
    };

    public static Runbook ReadRunbook(BsonDocument document) => new(
        new PipelineId(document.Text("pipeline")),
        new RotationId(document.Text("rotation")),
        document.StatedList("dataTypes"),
        document.StatedList("owners"),
        document.StatedList("commonIssues"),
        document.StatedList("slas"),
        document.StatedList("onCall"),
        document.StatedList("links"),
        document.StatedList("notes"),
        document.FindDay("reviewedOn"));

    private static BsonValue Write(OwnerClaim claim) => new BsonDocument
    {
        ["role"] = Fields.Of(claim.Role),
        ["team"] = Fields.Of(claim.Team.Value),
        ["said"] = SourceDocuments.Write(claim.Said),
    };

    private static OwnerClaim ReadOwner(BsonDocument document) =>
        new(document.Choice<OwnerRole>("role"), new TeamId(document.Text("team")), document.Stated("said"));
}
