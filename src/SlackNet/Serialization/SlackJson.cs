using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SlackNet;

/// <summary>How Slack writes JSON: snake_case, enums as words, days as yyyy-MM-dd, nothing for null. Numbers and booleans in quotes are read too.</summary>
internal static class SlackJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Never put into HTML; the default would turn <@U1> into \u003C@U1\u003E.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsMarked } },
            Converters = { new SlackTypes(), new EnumNames(), new LenientString(), new LenientBoolean(), new DayConverter() },
        };
        options.MakeReadOnly();

        return options;
    }

    private static void LeaveOutWhatIsMarked(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.IsDefined(typeof(IgnoreIfEmptyAttribute), inherit: true) == true)
            {
                property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            }
            else if (property.AttributeProvider?.IsDefined(typeof(IgnoreIfDefaultAttribute), inherit: true) == true)
            {
                var none = Activator.CreateInstance(property.PropertyType);
                property.ShouldSerialize = (_, value) => !Equals(value, none);
            }
        }
    }
}
