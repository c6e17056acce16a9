using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackNet;

namespace OnCallBot.Slack.Homes;

/// <summary>Tells whether two views show the same. It is not what Slack gets: both ways to build come to the same one.</summary>
internal static class ViewFingerprint
{
    private static readonly JsonSerializerOptions WithEverything = new() { Converters = { new AsTheyAre() } };

    public static string Of(ViewDefinition view) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(view, view.GetType(), WithEverything)));

    /// <summary>Writes what a list of blocks holds, and not what all blocks have in common.</summary>
    private sealed class AsTheyAre : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => (typeToConvert.IsAbstract || typeToConvert.IsInterface) && typeToConvert.Namespace?.StartsWith(nameof(SlackNet), StringComparison.Ordinal) == true;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert))!;

        private sealed class Writer<T> : JsonConverter<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value!.GetType(), options);
        }
    }
}
