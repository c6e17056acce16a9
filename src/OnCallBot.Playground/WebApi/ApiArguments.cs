using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OnCallBot.Playground.WebApi;

/// <summary>Gathers a call's arguments, from the query and from a body of either kind.</summary>
internal static class ApiArguments
{
    /// <summary>Null, with Slack's word, where the body cannot be read.</summary>
    public static async Task<(JsonElement? Arguments, string? Error)> ReadAsync(HttpRequest request)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
            {
                arguments[name] = value.ToString();
            }
        }
        else if (request.HasJsonContentType())
        {
            using var reader = new StreamReader(request.Body);
            var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            if (!Json.TryParse(body, out var json))
            {
                return (null, "invalid_json");
            }

            if (json.ValueKind != JsonValueKind.Object)
            {
                return (null, "json_not_object");
            }

            foreach (var property in json.EnumerateObject())
            {
                arguments[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }
        }

        return (JsonSerializer.SerializeToElement(arguments), null);
    }
}
