using System.Globalization;
using System.Text.Json;

namespace OnCallBot.Playground.WebApi;

/// <summary>A call of a Web API method: its arguments, whether they came as JSON or as a form.</summary>
/// <param name="Arguments">An object.</param>
internal sealed record ApiCall(string Method, JsonElement Arguments)
{
    /// <summary>The argument as text; null where it is missing or empty.</summary>
    public string? Text(string name) => Arguments.Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } value => value,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public bool IsTrue(string name) =>
        Arguments.IsTrue(name) || Text(name) is "true" or "1";

    public int Number(string name, int otherwise) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>A list: an array, or text with commas.</summary>
    public IReadOnlyList<string> Words(string name) => Arguments.Find(name) is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Select(item => item.ToString())]
        : (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An argument that is JSON itself: as such, or written out in a text (as a form has to).</summary>
    /// <returns>False where there is something and it is no JSON.</returns>
    public static bool TryReadJson(JsonElement arguments, string name, out JsonElement? value)
    {
        value = arguments.Find(name);
        if (value is not { ValueKind: JsonValueKind.String } text)
        {
            return true;
        }

        if (text.GetString() is not { Length: > 0 } written)
        {
            value = null;
            return true;
        }

        var isJson = Json.TryParse(written, out var parsed);
        value = isJson ? parsed : null;

        return isJson;
    }
}
