using LiteDB;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Storage.LiteDb.Documents;

internal static class SourceDocuments
{
    public static BsonDocument Write(TeamDocument document) => new()
    {
        ["rotation"] = Fields.Of(document.Rotation.Value),
        ["files"] = Fields.ListOf(document.Files, Fields.Of),
        ["people"] = Fields.ListOf(document.People, id => Fields.Of(id.Value)),
        ["teams"] = Fields.ListOf(document.Teams, id => Fields.Of(id.Value)),
        ["rationale"] = Write(document.Rationale),
        ["principles"] = Write(document.Principles),
        ["holidayRule"] = Write(document.HolidayRule),
        ["unread"] = Fields.ListOf(document.Unread, Write),
        ["assumed"] = Fields.ListOf(document.Assumed, Write),
    };

    public static TeamDocument ReadDocument(BsonDocument document) => new(
        new RotationId(document.Text("rotation")),
        document.TextList("files", name => name),
        document.TextList("people", id => new EngineerId(id)),
        document.TextList("teams", id => new TeamId(id)),
        document.StatedList("rationale"),
        document.StatedList("principles"),
        document.StatedList("holidayRule"),
        document.List("unread", ReadUnread),
        document.List("assumed", ReadAssumption));

    public static BsonValue Write(IEnumerable<Stated> stated) => Fields.ListOf(stated, Write);

    public static BsonValue Write(Stated? stated) =>
        stated is null ? BsonValue.Null : new BsonDocument { ["text"] = Fields.Of(stated.Text), ["place"] = Write(stated.Place) };

    public static BsonValue Write(Place place) => new BsonDocument { ["file"] = Fields.Of(place.File), ["line"] = place.Line };

    public static ValueList<Stated> StatedList(this BsonDocument document, string field) => document.List(field, ReadStated);

    public static Stated Stated(this BsonDocument document, string field) => ReadStated(document.Part(field));

    public static Stated? FindStated(this BsonDocument document, string field) => document.FindPart(field) is { } stated ? ReadStated(stated) : null;

    public static Place Place(this BsonDocument document, string field)
    {
        var place = document.Part(field);

        return new Place(place.Text("file"), place.Number("line"));
    }

    private static BsonValue Write(UnreadLine line) => new BsonDocument
    {
        ["kind"] = Fields.Of(line.Kind),
        ["text"] = Fields.Of(line.Text),
        ["place"] = Write(line.Place),
        ["near"] = Fields.Of(line.Near),
    };

    private static UnreadLine ReadUnread(BsonDocument document) =>
        new(document.Choice<UnreadKind>("kind"), document.Text("text"), document.Place("place"), document.FindText("near"));

    private static BsonValue Write(Assumption assumption) => new BsonDocument
    {
        ["kind"] = Fields.Of(assumption.Kind),
        ["subject"] = Fields.Of(assumption.Subject),
        ["value"] = Fields.Of(assumption.Value),
        ["place"] = Write(assumption.Place),
    };

    private static Assumption ReadAssumption(BsonDocument document) =>
        new(document.Choice<AssumptionKind>("kind"), document.Text("subject"), document.Text("value"), document.Place("place"));

    private static Stated ReadStated(BsonDocument document) => new(document.Text("text"), document.Place("place"));
}
