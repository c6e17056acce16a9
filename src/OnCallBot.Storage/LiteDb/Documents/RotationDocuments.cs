using LiteDB;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class RotationDocuments
{
    public static BsonDocument Write(Rotation rotation) => new()
    {
        ["id"] = Fields.Of(rotation.Id.Value),
        ["name"] = Fields.Of(rotation.Name),
        ["channel"] = Fields.Of(rotation.Channel),
        ["admins"] = Fields.ListOf(rotation.Admins, id => Fields.Of(id.Value)),
        ["companyDays"] = Fields.ListOf(rotation.CompanyDays, day => Fields.Of(day)),
        ["tables"] = Fields.ListOf(rotation.Tables, Write),
        ["topic"] = Fields.Of(rotation.Topic),
        ["userGroup"] = Fields.Of(rotation.UserGroup),
    };

    public static Rotation ReadRotation(BsonDocument document) => new(
        new RotationId(document.Text("id")),
        document.Text("name"),
        document.FindText("channel"),
        document.TextList("admins", id => new EngineerId(id)),
        document.DayList("companyDays"),
        document.List("tables", ReadTable),
        document.FindText("topic"),
        document.FindText("userGroup"));

    public static BsonDocument Write(Override one) => new()
    {
        ["number"] = one.Number,
        ["rotation"] = Fields.Of(one.Rotation.Value),
        ["duty"] = Fields.Of(one.Duty.Value),
        ["start"] = Fields.Of(one.During.Start),
        ["end"] = Fields.Of(one.During.End),
        ["holder"] = Fields.Of(one.Holder.Value),
        ["cause"] = Fields.Of(one.Cause),
        ["reason"] = Fields.Of(one.Reason),
        ["madeAt"] = Fields.Of(one.MadeAt),
        ["fromFiles"] = one.FromFiles,
        ["swap"] = one.Swap is { } swap ? swap.Number : BsonValue.Null,
    };

    public static Override ReadOverride(BsonDocument document) => new(
        document.LongNumber("number"),
        new RotationId(document.Text("rotation")),
        new DutyId(document.Text("duty")),
        new TimeRange(document.Moment("start"), document.Moment("end")),
        new EngineerId(document.Text("holder")),
        document.Choice<OverrideCause>("cause"),
        document.FindText("reason"),
        document.Moment("madeAt"),
        document.Claim("fromFiles"),
        document["swap"].IsNull ? null : new SwapId(document.LongNumber("swap")));

    private static BsonValue Write(RotationTable table) => new BsonDocument
    {
        ["from"] = Fields.Of(table.From),
        ["firstDay"] = Fields.Of(table.FirstDay),
        ["handoffTime"] = Fields.Of(table.HandoffTime),
        ["zone"] = Fields.Of(table.Zone),
        ["duties"] = Fields.ListOf(table.Duties, Write),
        ["weeks"] = Fields.ListOf(table.Weeks, Write),
    };

    private static RotationTable ReadTable(BsonDocument document) => new(
        document.FindMoment("from"),
        document.Day("firstDay"),
        document.Time("handoffTime"),
        document.Zone("zone"),
        document.List("duties", ReadDuty),
        document.List("weeks", ReadWeek));

    private static BsonValue Write(Duty duty) => new BsonDocument
    {
        ["id"] = Fields.Of(duty.Id.Value),
        ["name"] = Fields.Of(duty.Name),
        ["area"] = Fields.Of(duty.Area?.Value),
    };

    private static Duty ReadDuty(BsonDocument document) => new(
        new DutyId(document.Text("id")),
        document.Text("name"),
        document.FindText("area") is { } area ? new AreaId(area) : null);

    private static BsonValue Write(RotationWeek week) => new BsonDocument
    {
        ["assignments"] = Fields.ListOf(week.Assignments, Write),
        ["place"] = SourceDocuments.Write(week.Place),
    };

    private static RotationWeek ReadWeek(BsonDocument document) => new(document.List("assignments", ReadAssignment), document.Place("place"));

    private static BsonValue Write(Assignment assignment) => new BsonDocument
    {
        ["duty"] = Fields.Of(assignment.Duty.Value),
        ["engineer"] = Fields.Of(assignment.Engineer.Value),
    };

    private static Assignment ReadAssignment(BsonDocument document) =>
        new(new DutyId(document.Text("duty")), new EngineerId(document.Text("engineer")));
}
