using LiteDB;
using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>Swaps, what they left in the ledger, and who did what.</summary>
internal static class SwapDocuments
{
    public static BsonDocument Write(Swap swap) => new()
    {
        ["number"] = swap.Id.Number,
        ["rotation"] = Fields.Of(swap.Rotation.Value),
        ["requester"] = Fields.Of(swap.Requester.Value),
        ["askedBy"] = Fields.Of(swap.AskedBy?.Value),
        ["counterpart"] = Fields.Of(swap.Counterpart?.Value),
        ["legs"] = Fields.ListOf(swap.Legs, Write),
        ["reason"] = Fields.Of(swap.Reason),
        ["madeAt"] = Fields.Of(swap.MadeAt),
        ["status"] = Fields.Of(swap.Status),
        ["agreed"] = Fields.ListOf(swap.Agreed, id => Fields.Of(id.Value)),
        ["settledBy"] = Fields.Of(swap.SettledBy?.Value),
        ["inPlaceOf"] = Fields.Of(swap.InPlaceOf?.Value),
        ["settledAt"] = Fields.Of(swap.SettledAt),
        ["undoing"] = Fields.ListOf(swap.Undoing, id => Fields.Of(id.Value)),
    };

    public static Swap ReadSwap(BsonDocument document) => new(
        new SwapId(document.LongNumber("number")),
        new RotationId(document.Text("rotation")),
        new EngineerId(document.Text("requester")),
        FindEngineer(document, "askedBy"),
        FindEngineer(document, "counterpart"),
        document.List("legs", ReadLeg),
        document.FindText("reason"),
        document.Moment("madeAt"),
        document.Choice<SwapStatus>("status"),
        document.TextList("agreed", id => new EngineerId(id)),
        FindEngineer(document, "settledBy"),
        FindEngineer(document, "inPlaceOf"),
        document.FindMoment("settledAt"),
        document.TextList("undoing", id => new EngineerId(id)));

    public static BsonDocument Write(LedgerEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["rotation"] = Fields.Of(entry.Rotation.Value),
        ["engineer"] = Fields.Of(entry.Engineer.Value),
        ["other"] = Fields.Of(entry.Other.Value),
        ["kind"] = Fields.Of(entry.Kind),
        ["days"] = entry.Days,
        ["duty"] = Fields.Of(entry.Duty.Value),
        ["start"] = Fields.Of(entry.During.Start),
        ["end"] = Fields.Of(entry.During.End),
        ["swap"] = entry.Swap.Number,
        ["madeAt"] = Fields.Of(entry.MadeAt),
    };

    public static LedgerEntry ReadLedgerEntry(BsonDocument document) => new(
        document.LongNumber("number"),
        new RotationId(document.Text("rotation")),
        new EngineerId(document.Text("engineer")),
        new EngineerId(document.Text("other")),
        document.Choice<LedgerKind>("kind"),
        document.Number("days"),
        new DutyId(document.Text("duty")),
        new TimeRange(document.Moment("start"), document.Moment("end")),
        new SwapId(document.LongNumber("swap")),
        document.Moment("madeAt"));

    public static BsonDocument Write(AuditEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["at"] = Fields.Of(entry.At),
        ["by"] = Fields.Of(entry.By?.Value),
        ["action"] = Fields.Of(entry.Action),
        ["rotation"] = Fields.Of(entry.Rotation?.Value),
        ["subject"] = Fields.Of(entry.Subject),
    };

    public static AuditEntry ReadAuditEntry(BsonDocument document) => new(
        document.LongNumber("number"),
        document.Moment("at"),
        FindEngineer(document, "by"),
        document.Choice<AuditAction>("action"),
        document.FindText("rotation") is { } rotation ? new RotationId(rotation) : null,
        document.Text("subject"));

    private static BsonValue Write(SwapLeg leg) => new BsonDocument
    {
        ["duty"] = Fields.Of(leg.Duty.Value),
        ["start"] = Fields.Of(leg.During.Start),
        ["end"] = Fields.Of(leg.During.End),
        ["from"] = Fields.Of(leg.From.Value),
        ["to"] = Fields.Of(leg.To?.Value),
    };

    private static SwapLeg ReadLeg(BsonDocument document) => new(
        new DutyId(document.Text("duty")),
        new TimeRange(document.Moment("start"), document.Moment("end")),
        new EngineerId(document.Text("from")),
        FindEngineer(document, "to"));

    private static EngineerId? FindEngineer(BsonDocument document, string field) => document.FindText(field) is { } id ? new EngineerId(id) : null;
}
