using LiteDB;
using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Reminders;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>Who was reminded of what, and what holidays left in the ledger.</summary>
internal static class ReminderDocuments
{
    public static BsonDocument Write(Reminder reminder) => new()
    {
        ["rotation"] = Fields.Of(reminder.Rotation.Value),
        ["duty"] = Fields.Of(reminder.Duty.Value),
        ["start"] = Fields.Of(reminder.During.Start),
        ["end"] = Fields.Of(reminder.During.End),
        ["engineer"] = Fields.Of(reminder.Engineer.Value),
        ["stage"] = reminder.Stage,
        ["posted"] = reminder.Posted,
        ["inChannel"] = reminder.InChannel,
        ["postedAt"] = Fields.Of(reminder.PostedAt),
        ["laterOn"] = Fields.Of(reminder.LaterOn),
        ["keptBy"] = Fields.Of(reminder.KeptBy?.Value),
        ["keptAt"] = Fields.Of(reminder.KeptAt),
    };

    public static Reminder ReadReminder(BsonDocument document) => new(
        new RotationId(document.Text("rotation")),
        new DutyId(document.Text("duty")),
        new TimeRange(document.Moment("start"), document.Moment("end")),
        new EngineerId(document.Text("engineer")),
        document.Number("stage"),
        document.Number("posted"),
        document.Number("inChannel"),
        document.Moment("postedAt"),
        document.FindDay("laterOn"),
        document.FindText("keptBy") is { } by ? new EngineerId(by) : null,
        document.FindMoment("keptAt"));

    public static BsonDocument Write(HolidayLine line) => new()
    {
        ["number"] = line.Number,
        ["rotation"] = Fields.Of(line.Rotation.Value),
        ["engineer"] = Fields.Of(line.Engineer.Value),
        ["kind"] = Fields.Of(line.Kind),
        ["weight"] = line.Weight,
        ["holidays"] = Fields.ListOf(line.Holidays, Write),
        ["duty"] = Fields.Of(line.Duty.Value),
        ["start"] = Fields.Of(line.During.Start),
        ["end"] = Fields.Of(line.During.End),
        ["swap"] = line.Swap is { } swap ? new BsonValue(swap.Number) : BsonValue.Null,
        ["madeAt"] = Fields.Of(line.MadeAt),
    };

    public static HolidayLine ReadLine(BsonDocument document) => new(
        document.LongNumber("number"),
        new RotationId(document.Text("rotation")),
        new EngineerId(document.Text("engineer")),
        document.Choice<LedgerKind>("kind"),
        document.Amount("weight"),
        document.List("holidays", ReadDay),
        new DutyId(document.Text("duty")),
        new TimeRange(document.Moment("start"), document.Moment("end")),
        document["swap"].IsNull ? null : new SwapId(document.LongNumber("swap")),
        document.Moment("madeAt"));

    private static BsonValue Write(CreditedDay day) => new BsonDocument
    {
        ["day"] = Fields.Of(day.Day),
        ["name"] = Fields.Of(day.Name),
    };

    private static CreditedDay ReadDay(BsonDocument document) => new(document.Day("day"), document.FindText("name"));
}
