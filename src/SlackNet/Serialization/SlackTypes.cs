using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet;

/// <summary>Reads a payload as the class that its "type" stands for.</summary>
internal sealed class SlackTypes : JsonConverterFactory
{
    // What stands for a type that nobody here knows, with the base's own fields; nothing where the base is abstract.
    private static readonly Dictionary<Type, Type> Families = new()
    {
        [typeof(Block)] = null,
        [typeof(TextObject)] = null,
        [typeof(BlockElement)] = null,
        [typeof(IActionElement)] = null,
        [typeof(IContextElement)] = null,
        [typeof(IInputBlockElement)] = null,
        [typeof(ElementValue)] = null,
        [typeof(ViewInfo)] = null,
        [typeof(InteractionRequest)] = null,
        [typeof(BlockAction)] = typeof(OtherBlockAction),
        [typeof(Event)] = typeof(OtherEvent),
        [typeof(EventRequest)] = typeof(OtherEventRequest),
        [typeof(OptionsRequestBase)] = typeof(OtherOptionsRequest),
    };

    public override bool CanConvert(Type typeToConvert) => Families.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var byName = typeof(SlackTypes).Assembly.GetExportedTypes()
            .Where(type => typeToConvert.IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => type.GetCustomAttributes<SlackTypeAttribute>(inherit: false), (type, name) => (name.TypeIdentifier, type))
            .ToDictionary(pair => pair.TypeIdentifier, pair => pair.type, StringComparer.Ordinal);

        return (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), byName, Families[typeToConvert]);
    }

    private sealed class OtherBlockAction : BlockAction;

    private sealed class OtherEvent : Event;

    private sealed class OtherEventRequest : EventRequest;

    private sealed class OtherOptionsRequest : OptionsRequestBase;

    private sealed class Converter<TFamily>(Dictionary<string, Type> byName, Type other) : ReadingConverter<TFamily> where TFamily : class
    {
        public override TFamily Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var type = TypeOf(reader) is { } name ? byName.GetValueOrDefault(name, other) : other;
            if (type is null || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();

                return null;
            }

            return (TFamily)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        }

        // The reader comes by value: what is looked at ahead stays unread.
        private static string TypeOf(Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (found)
                {
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }

                reader.Skip();
            }

            return null;
        }
    }
}
