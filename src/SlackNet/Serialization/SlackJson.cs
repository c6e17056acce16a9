using System.Text.Json;
using System.Text.Json.Serialization;

namespace SlackNet;

/// <summary>
/// Reads what comes from Slack: snake_case, enums as words, days as yyyy-MM-dd. Leniently: numbers and booleans in quotes, ids as
/// numbers, types that nobody here knows. <see cref="SlackWriter"/> writes.
/// </summary>
internal static class SlackJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new SlackTypes(), new EnumNames(), new LenientString(), new LenientBoolean(), new DayConverter() },
    };
}
