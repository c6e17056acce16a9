using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet;

/// <summary>
/// Writes what goes to Slack: every object as what it is and not as what it was declared, nothing for null. By hand, for a message is
/// some fifty small objects of some ten types, and JsonSerializer's ways of telling those apart cost three times as much.
/// </summary>
internal static class SlackWriter
{
    // The text never gets into HTML; the default would turn <@U1> into \u003C@U1\u003E.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly ConcurrentDictionary<Type, Action<Utf8JsonWriter, object>[]> Shapes = new();

    public static void Write(IBufferWriter<byte> to, object value)
    {
        using var writer = new Utf8JsonWriter(to, Options);
        Write(writer, value);
    }

    public static byte[] ToBytes(object value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, value);

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case DateTime day:
                writer.WriteStringValue(day.ToString(DayConverter.Format, CultureInfo.InvariantCulture));
                break;
            case Enum word:
                writer.WriteStringValue(WordOf(word));
                break;
            case MessageMetadata metadata:
                writer.WriteStartObject();
                writer.WriteString("event_type", metadata.EventType);
                writer.WritePropertyName("event_payload");
                metadata.EventPayload.WriteTo(writer);
                writer.WriteEndObject();
                break;
            case IDictionary pairs:
                WritePairs(writer, pairs);
                break;
            case IList list:
                WriteList(writer, list);
                break;
            case IEnumerable many:
                WriteList(writer, many.Cast<object>().ToList());
                break;
            default:
                WriteObject(writer, value);
                break;
        }
    }

    private static string WordOf(object word) => JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString());

    private static void WriteObject(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        foreach (var write in Shapes.GetOrAdd(value.GetType(), ShapeOf))
        {
            write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WritePairs(Utf8JsonWriter writer, IDictionary pairs)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry pair in pairs)
        {
            writer.WritePropertyName((string)pair.Key);
            Write(writer, pair.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IList list)
    {
        writer.WriteStartArray();
        for (var at = 0; at < list.Count; at++)
        {
            Write(writer, list[at]);
        }

        writer.WriteEndArray();
    }

    private static Action<Utf8JsonWriter, object>[] ShapeOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            .Select(property => (Action<Utf8JsonWriter, object>)typeof(SlackWriter)
                .GetMethod(nameof(PropertyOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type, property.PropertyType)
                .Invoke(null, [property])),
    ];

    private static Action<Utf8JsonWriter, object> PropertyOf<TOwner, TValue>(PropertyInfo property)
    {
        var name = JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        var get = property.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();
        var isLeftOutWhenDefault = default(TValue) is null || property.IsDefined(typeof(JsonIgnoreAttribute));
        var isLeftOutWhenEmpty = property.IsDefined(typeof(IgnoreIfEmptyAttribute));
        var words = typeof(TValue).IsEnum ? Enum.GetValues(typeof(TValue)).Cast<TValue>().Distinct().ToDictionary(value => value, value => JsonEncodedText.Encode(WordOf(value))) : [];

        return get switch
        {
            Func<TOwner, string> text => (writer, owner) =>
            {
                if (text((TOwner)owner) is { } value)
                {
                    writer.WriteString(name, value);
                }
            }
            ,
            Func<TOwner, bool> flag => (writer, owner) =>
            {
                var value = flag((TOwner)owner);
                if (value || !isLeftOutWhenDefault)
                {
                    writer.WriteBoolean(name, value);
                }
            }
            ,
            Func<TOwner, object> thing => (writer, owner) =>
            {
                var value = thing((TOwner)owner);
                if (value is not null && !(isLeftOutWhenEmpty && value is ICollection { Count: 0 }))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
            }
            ,
            _ => (writer, owner) =>
            {
                var value = get((TOwner)owner);
                if (isLeftOutWhenDefault && EqualityComparer<TValue>.Default.Equals(value, default))
                {
                    return;
                }

                if (words.TryGetValue(value, out var word))
                {
                    writer.WriteString(name, word);
                }
                else
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
            }
            ,
        };
    }
}
