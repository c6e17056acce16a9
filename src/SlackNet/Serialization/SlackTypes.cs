using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet;

/// <summary>
/// Reads a payload as the class that its "type" stands for, and writes an object as what it is rather than as what it was declared.
/// Of a type that nobody here knows, only the base's own fields are read, or nothing where the base is abstract.
/// </summary>
internal sealed class SlackTypes : JsonConverterFactory
{
    // An instance of the base itself needs a class of its own, for the base's name leads back to the converter.
    private static readonly Dictionary<Type, Type> Fallbacks = new()
    {
        [typeof(Block)] = null,
        [typeof(TextObject)] = null,
        [typeof(BlockElement)] = null,
        [typeof(IActionElement)] = null,
        [typeof(IContextElement)] = null,
        [typeof(IInputBlockElement)] = null,
        [typeof(ElementValue)] = null,
        [typeof(ViewInfo)] = null,
        [typeof(ViewDefinition)] = null,
        [typeof(InteractionRequest)] = null,
        [typeof(BlockAction)] = typeof(OtherBlockAction),
        [typeof(Event)] = typeof(OtherEvent),
        [typeof(EventRequest)] = typeof(OtherEventRequest),
        [typeof(OptionsRequestBase)] = typeof(OtherOptionsRequest),
    };

    public override bool CanConvert(Type typeToConvert) => Fallbacks.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var byName = typeof(SlackTypes).Assembly.GetExportedTypes()
            .Where(type => typeToConvert.IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => type.GetCustomAttributes<SlackTypeAttribute>(inherit: false), (type, name) => (name.TypeIdentifier, type))
            .ToDictionary(pair => pair.TypeIdentifier, pair => pair.type, StringComparer.Ordinal);

        return (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), byName, Fallbacks[typeToConvert]);
    }

    private sealed class OtherBlockAction : BlockAction;

    private sealed class OtherEvent : Event;

    private sealed class OtherEventRequest : EventRequest;

    private sealed class OtherOptionsRequest : OptionsRequestBase;

    private sealed class Converter<TBase>(Dictionary<string, Type> byName, Type fallback) : JsonConverter<TBase> where TBase : class
    {
        public override TBase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var type = TypeOf(reader) is { } name && byName.TryGetValue(name, out var known) ? known : fallback;
            if (type is null)
            {
                reader.Skip();

                return null;
            }

            return (TBase)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type));
        }

        public override void Write(Utf8JsonWriter writer, TBase value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

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
