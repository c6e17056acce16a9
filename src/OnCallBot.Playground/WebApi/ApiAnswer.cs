using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Playground.BlockKit;

namespace OnCallBot.Playground.WebApi;

/// <summary>What a method answers: always with <c>ok</c>, and with a word for what was wrong.</summary>
/// <param name="Error">Null where all was well.</param>
/// <param name="Details">What helps to find it.</param>
internal sealed record ApiAnswer(JsonObject Body, string? Error, IReadOnlyList<string> Details)
{
    public static ApiAnswer Done { get; } = new([], null, []);

    public static ApiAnswer Ok(object fields) =>
        new(JsonSerializer.SerializeToNode(fields, Json.Options)!.AsObject(), null, []);

    public static ApiAnswer No(string error, params IReadOnlyList<string> details) => new([], error, details);

    /// <summary>Blocks or a view that do not fit, with every place.</summary>
    public static ApiAnswer No(string error, IEnumerable<Fault> faults) => No(error, [.. faults.Select(fault => fault.ToString())]);

    public static ApiAnswer MissingScope(IEnumerable<string> needed, IEnumerable<string> provided)
    {
        var (needs, has) = (string.Join(',', needed), string.Join(',', provided));

        return new ApiAnswer(
            new JsonObject { ["needed"] = needs, ["provided"] = has },
            "missing_scope",
            [$"needed: {needs}", $"provided: {has}"]);
    }

    public string ToJson()
    {
        var body = new JsonObject { ["ok"] = Error is null };
        if (Error is not null)
        {
            body["error"] = Error;
            if (Details.Count > 0)
            {
                body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. Details.Select(detail => JsonValue.Create(detail))]) };
            }
        }

        foreach (var (name, value) in Body)
        {
            body[name] = value?.DeepClone();
        }

        return body.ToJsonString(Json.Options);
    }
}
