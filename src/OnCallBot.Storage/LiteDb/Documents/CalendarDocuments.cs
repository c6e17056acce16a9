using LiteDB;
using OnCallBot.Domain.Calendars;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>The addresses at which calendar programs fetch shifts: their secrets' hashes alone.</summary>
internal static class CalendarDocuments
{
    public static BsonDocument Write(CalendarFeed feed) => new()
    {
        ["number"] = feed.Number,
        ["secretHash"] = Fields.Of(feed.SecretHash),
        ["owner"] = Fields.Of(feed.Owner.Value),
        ["scope"] = Fields.Of(feed.Scope),
        ["rotation"] = Fields.Of(feed.Rotation?.Value),
        ["duty"] = Fields.Of(feed.Duty?.Value),
        ["madeAt"] = Fields.Of(feed.MadeAt),
    };

    public static CalendarFeed Read(BsonDocument document) => new(
        document.LongNumber("number"),
        document.Text("secretHash"),
        new EngineerId(document.Text("owner")),
        document.Choice<CalendarScope>("scope"),
        document.FindText("rotation") is { } rotation ? new RotationId(rotation) : null,
        document.FindText("duty") is { } duty ? new DutyId(duty) : null,
        document.Moment("madeAt"));
}
