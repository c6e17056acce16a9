using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet;

/// <summary>What is only read: <see cref="SlackWriter"/> writes.</summary>
internal abstract class ReadingConverter<T> : JsonConverter<T>
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
}

/// <summary>Enums as snake_case words; a word that is not known reads as the first value.</summary>
internal sealed class EnumNames : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert));

    private sealed class Converter<TEnum> : ReadingConverter<TEnum> where TEnum : struct, Enum
    {
        private readonly Dictionary<string, TEnum> _values =
            Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return _values.GetValueOrDefault(reader.GetString());
            }

            reader.Skip();

            return default;
        }
    }
}

/// <summary>Slack sends some ids as numbers and some absent texts as objects; neither spoils the rest of a payload.</summary>
internal sealed class LenientString : ReadingConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                using (var number = JsonDocument.ParseValue(ref reader))
                {
                    return number.RootElement.GetRawText();
                }

            default:
                reader.Skip();

                return null;
        }
    }
}

internal sealed class LenientBoolean : ReadingConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.TokenType == JsonTokenType.True
            || (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("true"u8))
            || (reader.TokenType == JsonTokenType.Number && reader.ValueSpan is [(byte)'1']);
        reader.Skip();

        return value;
    }
}

/// <summary>Slack's date pickers speak of days, written yyyy-MM-dd.</summary>
internal sealed class DayConverter : ReadingConverter<DateTime>
{
    public const string Format = "yyyy-MM-dd";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DateTime.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"Not a day as in {Format}.");
}

/// <summary>Slack writes "values": [] for a view that has none, and an object otherwise.</summary>
internal sealed class EmptyArrayAsNoEntries : ReadingConverter<Dictionary<string, Dictionary<string, ElementValue>>>
{
    public override Dictionary<string, Dictionary<string, ElementValue>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, ElementValue>>>(ref reader, options);
        }

        reader.Skip();

        return [];
    }
}
