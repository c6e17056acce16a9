using System.Globalization;
using System.Text.Json.Nodes;
using OnCallBot.Playground.BlockKit;

namespace OnCallBot.Tests.Playground.BlockKit;

/// <summary>Writes a rule, ours or the schema's, as lines of «place: bound», so that two can be laid side by side.</summary>
internal static class SchemaLines
{
    public static IReadOnlySet<string> Of(Rule rule) => Walk(rule, "").ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(JsonObject definitions, string name) =>
        Walk(Resolved(definitions[name]!.AsObject(), definitions), definitions, "").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(Rule rule, string at) => rule switch
    {
        Rule.Text text => Lines(at, "string", ("minLength", text.Min), ("maxLength", text.Max), ("pattern", text.Pattern), ("format", text.IsUri ? "uri" : null)),
        Rule.Word word => Lines(at, "word", ("enum", string.Join('|', word.OneOf.Order(StringComparer.Ordinal)))),
        Rule.Number number => Lines(
            at,
            "integer",
            ("minimum", number.Min),
            ("maximum", number.Max),
            ("enum", number.OneOf is null ? null : string.Join('|', number.OneOf))),
        Rule.Flag => Lines(at, "boolean"),
        Rule.OrNull orNull => Walk(orNull.Inner, at).Append($"{at}: or null"),
        Rule.Items items => Lines(at, "array", ("minItems", items.Min), ("maxItems", items.Max), ("uniqueItems", items.AreUnique ? "true" : null))
            .Concat(Walk(items.Each, $"{at}[]")),
        Rule.Choice choice => choice.Shapes.SelectMany(shape => Walk(shape, at)),
        Rule.Shape shape => Walk(shape, at),
        _ => throw new NotSupportedException(rule.ToString()),
    };

    private static IEnumerable<string> Walk(Rule.Shape shape, string at)
    {
        var here = shape.Type is null ? at : $"{at}<{shape.Type}>";

        return shape.Fields.SelectMany(field => Walk(field.Rule, $"{here}.{field.Name}"))
            .Concat(shape.Fields.Where(field => field.IsRequired).Select(field => $"{here}: required {field.Name}"))
            .Concat(Together(here, "exactly one of", shape.ExactlyOneOf))
            .Concat(Together(here, "at least one of", shape.AtLeastOneOf))
            .Concat(shape.MustNotBeEmpty ? [$"{here}: not empty"] : []);
    }

    private static IEnumerable<string> Walk(JsonObject schema, JsonObject definitions, string at)
    {
        if (schema["oneOf"] is JsonArray choices && schema["properties"] is null)
        {
            return choices.Select(choice => Resolved(choice!.AsObject(), definitions))
                .SelectMany(choice => (string?)choice["type"] == "null" ? [$"{at}: or null"] : Walk(choice, definitions, at));
        }

        return (string?)schema["type"] switch
        {
            "object" => WalkObject(schema, definitions, at),
            "array" => Lines(at, "array", ("minItems", schema["minItems"]), ("maxItems", schema["maxItems"]), ("uniqueItems", schema["uniqueItems"]))
                .Concat(Walk(Resolved(schema["items"]!.AsObject(), definitions), definitions, $"{at}[]")),
            "string" => Lines(
                at,
                "string",
                ("minLength", schema["minLength"]),
                ("maxLength", schema["maxLength"]),
                ("pattern", schema["pattern"]),
                ("format", schema["format"])),
            "integer" => Lines(at, "integer", ("minimum", schema["minimum"]), ("maximum", schema["maximum"]), ("enum", Words(schema))),
            "boolean" => Lines(at, "boolean"),
            null when schema["enum"] is not null => Lines(at, "word", ("enum", Words(schema))),
            var other => throw new NotSupportedException($"{at}: {other} {schema.ToJsonString()}"),
        };
    }

    private static IEnumerable<string> WalkObject(JsonObject schema, JsonObject definitions, string at)
    {
        var fields = schema["properties"]!.AsObject();
        var type = (string?)fields["type"]?["const"];
        var here = type is null ? at : $"{at}<{type}>";
        Assert.False((bool?)schema["additionalProperties"] ?? true, $"{here} takes other fields: our shapes never do");

        return fields.Where(field => field.Key != "type" || type is null)
            .SelectMany(field => Walk(Resolved(field.Value!.AsObject(), definitions), definitions, $"{here}.{field.Key}"))
            .Concat((schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => name != "type" || type is null).Select(name => $"{here}: required {name}"))
            .Concat(Together(here, "exactly one of", Companions(schema, "oneOf")))
            .Concat(Together(here, "at least one of", Companions(schema, "anyOf")))
            .Concat(schema["minProperties"] is not null ? [$"{here}: not empty"] : []);
    }

    /// <summary>Follows references and merges what is said in several parts.</summary>
    private static JsonObject Resolved(JsonObject schema, JsonObject definitions)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolved(definitions[reference.Split('/')[^1]]!.AsObject(), definitions);
        }

        if (schema["allOf"] is not JsonArray parts || schema["properties"] is not null)
        {
            return schema;
        }

        return parts.Select(part => Resolved(part!.AsObject(), definitions)).Aggregate((one, other) => Merged(one, other, definitions));
    }

    private static JsonObject Merged(JsonObject one, JsonObject other, JsonObject definitions)
    {
        var merged = one.DeepClone().AsObject();
        if (merged["oneOf"] is JsonArray choices)
        {
            merged["oneOf"] = new JsonArray([.. choices.Select(choice => Merged(Resolved(choice!.AsObject(), definitions), other, definitions))]);
            return merged;
        }

        foreach (var (name, limits) in other["properties"]!.AsObject())
        {
            foreach (var (bound, value) in limits!.AsObject())
            {
                merged["properties"]![name]![bound] = value!.DeepClone();
            }
        }

        return merged;
    }

    private static string? Words(JsonObject schema) => schema["enum"] is JsonArray words
        ? string.Join('|', words.Select(word => word!.ToString()).Order(StringComparer.Ordinal))
        : null;

    private static IEnumerable<string> Companions(JsonObject schema, string key) =>
        (schema[key]?.AsArray() ?? []).SelectMany(part => part!["required"]!.AsArray()).Select(name => (string)name!);

    private static IEnumerable<string> Together(string at, string how, IEnumerable<string> names)
    {
        var list = names.Order(StringComparer.Ordinal).ToList();

        return list.Count == 0 ? [] : [$"{at}: {how} {string.Join(", ", list)}"];
    }

    private static IEnumerable<string> Lines(string at, string kind, params IEnumerable<(string Name, object? Value)> bounds) =>
        bounds.Where(bound => bound.Value is not null)
            .Select(bound => string.Create(CultureInfo.InvariantCulture, $"{at}: {bound.Name} {bound.Value}"))
            .Prepend($"{at}: {kind}");
}
