using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LiteDB;
using OnCallBot.Domain;

namespace OnCallBot.Storage.LiteDb.Documents;

/// <summary>
/// Values as fields of a document and back, exactly: moments as ticks, days as numbers, text as it is. LiteDB's own mapper
/// cuts moments to milliseconds and trims text.
/// </summary>
internal static class Fields
{
    public static BsonValue Of(string? text) => text switch
    {
        null => BsonValue.Null,
        _ when IsWellFormed(text) => new BsonValue(text),
        _ => new BsonValue(MemoryMarshal.AsBytes(text.AsSpan()).ToArray()), // Half an emoji has no UTF-8.
    };

    public static BsonValue Of<T>(T value)
        where T : struct, Enum => value.ToString();

    public static BsonValue Of(DateTimeOffset? moment) => moment is { } value ? new BsonValue(value.UtcTicks) : BsonValue.Null;

    public static BsonValue Of(TimeSpan? span) => span is { } value ? new BsonValue(value.Ticks) : BsonValue.Null;

    public static BsonValue Of(DateOnly? day) => day is { } value ? new BsonValue(value.DayNumber) : BsonValue.Null;

    public static BsonValue Of(TimeOnly time) => time.Ticks;

    public static BsonValue Of(TimeZoneInfo? zone) => Of(zone?.Id);

    public static BsonArray ListOf<T>(IEnumerable<T> items, Func<T, BsonValue> write) => new(items.Select(write));

    public static string Text(this BsonDocument document, string field) =>
        document.FindText(field) ?? throw Unexpected(document, field);

    public static string? FindText(this BsonDocument document, string field) => document[field] is { IsNull: false } value ? TextOf(value, document, field) : null;

    public static T Choice<T>(this BsonDocument document, string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(document.Text(field), out var value) && Enum.IsDefined(value) ? value : throw Unexpected(document, field);

    public static bool Claim(this BsonDocument document, string field) =>
        document[field] is { IsBoolean: true } value ? value.AsBoolean : throw Unexpected(document, field);

    public static int Number(this BsonDocument document, string field) =>
        document[field] is { IsInt32: true } value ? value.AsInt32 : throw Unexpected(document, field);

    public static long LongNumber(this BsonDocument document, string field) =>
        document[field] is { IsInt64: true } value ? value.AsInt64 : throw Unexpected(document, field);

    public static decimal Amount(this BsonDocument document, string field) =>
        document[field] is { IsDecimal: true } value ? value.AsDecimal : throw Unexpected(document, field);

    public static DateTimeOffset Moment(this BsonDocument document, string field) => new(document.LongNumber(field), TimeSpan.Zero);

    public static DateTimeOffset? FindMoment(this BsonDocument document, string field) => document[field].IsNull ? null : document.Moment(field);

    public static TimeSpan? FindSpan(this BsonDocument document, string field) => document[field].IsNull ? null : new TimeSpan(document.LongNumber(field));

    public static DateOnly Day(this BsonDocument document, string field) => DateOnly.FromDayNumber(document.Number(field));

    public static DateOnly? FindDay(this BsonDocument document, string field) => document[field].IsNull ? null : document.Day(field);

    public static TimeOnly Time(this BsonDocument document, string field) => new(document.LongNumber(field));

    public static TimeZoneInfo Zone(this BsonDocument document, string field) => TimeZoneInfo.FindSystemTimeZoneById(document.Text(field));

    public static TimeZoneInfo? FindZone(this BsonDocument document, string field) => document[field].IsNull ? null : document.Zone(field);

    public static BsonDocument Part(this BsonDocument document, string field) =>
        document[field] is { IsDocument: true } value ? value.AsDocument : throw Unexpected(document, field);

    public static BsonDocument? FindPart(this BsonDocument document, string field) => document[field].IsNull ? null : document.Part(field);

    public static ValueList<T> List<T>(this BsonDocument document, string field, Func<BsonDocument, T> read) =>
        document.Items(field).Select(item => item is { IsDocument: true } ? read(item.AsDocument) : throw Unexpected(document, field)).ToValueList();

    public static ValueList<T> TextList<T>(this BsonDocument document, string field, Func<string, T> read) =>
        document.Items(field).Select(item => read(TextOf(item, document, field))).ToValueList();

    public static ValueList<DateOnly> DayList(this BsonDocument document, string field) =>
        document.Items(field).Select(item => item is { IsInt32: true } ? DateOnly.FromDayNumber(item.AsInt32) : throw Unexpected(document, field)).ToValueList();

    public static ValueList<long> LongNumberList(this BsonDocument document, string field) =>
        document.Items(field).Select(item => item is { IsInt64: true } ? item.AsInt64 : throw Unexpected(document, field)).ToValueList();

    private static BsonArray Items(this BsonDocument document, string field) =>
        document[field] is { IsArray: true } value ? value.AsArray : throw Unexpected(document, field);

    private static string TextOf(BsonValue value, BsonDocument document, string field) => value.Type switch
    {
        BsonType.String => value.AsString,
        BsonType.Binary => new string(MemoryMarshal.Cast<byte, char>(value.AsBinary)),
        _ => throw Unexpected(document, field),
    };

    private static FormatException Unexpected(BsonDocument document, string field) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The field {field} is missing or of another kind ({document[field].Type})."));

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at; rest = rest[(at + 2)..])
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out _) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
        }

        return true;
    }
}
