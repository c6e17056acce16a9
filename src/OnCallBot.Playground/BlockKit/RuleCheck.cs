using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnCallBot.Playground.BlockKit;

/// <summary>Lays a piece of JSON beside a rule and tells what does not fit.</summary>
internal sealed class RuleCheck
{
    private static readonly string[] Links = ["http", "https", "mailto", "tel", "slack"];

    private readonly List<Fault> _faults = [];

    private RuleCheck()
    {
    }

    public static IReadOnlyList<Fault> Of(Rule rule, JsonElement value, string pointer)
    {
        var check = new RuleCheck();
        check.Check(rule, value, pointer);

        return check._faults;
    }

    private void Check(Rule rule, JsonElement value, string pointer)
    {
        switch (rule)
        {
            case Rule.Text text:
                CheckText(text, value, pointer);
                break;
            case Rule.Word word:
                if (value.ValueKind != JsonValueKind.String || !word.OneOf.Contains(value.GetString(), StringComparer.Ordinal))
                {
                    Complain(pointer, $"must be one of: {string.Join(", ", word.OneOf)}");
                }

                break;
            case Rule.Number number:
                CheckNumber(number, value, pointer);
                break;
            case Rule.Flag:
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                {
                    Complain(pointer, "must be a boolean");
                }

                break;
            case Rule.OrNull orNull:
                if (value.ValueKind != JsonValueKind.Null)
                {
                    Check(orNull.Inner, value, pointer);
                }

                break;
            case Rule.Items items:
                CheckItems(items, value, pointer);
                break;
            case Rule.Choice choice:
                CheckChoice(choice, value, pointer);
                break;
            case Rule.Shape shape:
                CheckShape(shape, value, pointer);
                break;
            default:
                throw new NotSupportedException($"No check for {rule.GetType().Name}.");
        }
    }

    private void CheckText(Rule.Text rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Complain(pointer, "must be a string");
            return;
        }

        var text = value.GetString()!;
        if (text.Length < rule.Min)
        {
            Complain(pointer, $"must be more than {rule.Min - 1} characters");
        }

        if (text.Length > rule.Max)
        {
            Complain(pointer, string.Create(CultureInfo.InvariantCulture, $"must be less than {rule.Max + 1} characters (it has {text.Length})"));
        }

        if (rule.Pattern is not null && !Regex.IsMatch(text, rule.Pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            Complain(pointer, $"must match {rule.Pattern}");
        }

        if (rule.IsUri && !IsLink(text))
        {
            Complain(pointer, "must be a valid, absolute URL");
        }
    }

    private void CheckNumber(Rule.Number rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            Complain(pointer, "must be an integer");
            return;
        }

        if (number < rule.Min)
        {
            Complain(pointer, $"must be at least {rule.Min}");
        }

        if (number > rule.Max)
        {
            Complain(pointer, $"must be at most {rule.Max}");
        }

        if (rule.OneOf is not null && !rule.OneOf.Contains(number))
        {
            Complain(pointer, $"must be one of: {string.Join(", ", rule.OneOf)}");
        }
    }

    private void CheckItems(Rule.Items rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Complain(pointer, "must be an array");
            return;
        }

        var count = value.GetArrayLength();
        if (count < rule.Min)
        {
            Complain(pointer, $"must provide at least {rule.Min} items");
        }

        if (count > rule.Max)
        {
            Complain(pointer, $"no more than {rule.Max} items allowed (there are {count})");
        }

        if (rule.AreUnique && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < count)
        {
            Complain(pointer, "items must be unique");
        }

        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Check(rule.Each, item, $"{pointer}/{index}");
        }
    }

    private void CheckChoice(Rule.Choice rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Complain(pointer, "must provide an object");
        }
        else if (value.FindText("type") is not { } type)
        {
            Complain(pointer, "missing required field: type");
        }
        else if (rule.Shapes.FirstOrDefault(shape => shape.Type == type) is not { } shape)
        {
            Complain(pointer, $"unsupported type: {type} (allowed here: {string.Join(", ", rule.Shapes.Select(one => one.Type))})");
        }
        else
        {
            CheckShape(shape, value, pointer);
        }
    }

    private void CheckShape(Rule.Shape rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Complain(pointer, "must provide an object");
            return;
        }

        if (rule.Type is not null && value.FindText("type") != rule.Type)
        {
            Complain($"{pointer}/type", $"must be {rule.Type}");
        }

        foreach (var field in rule.Fields)
        {
            if (value.TryGetProperty(field.Name, out var inner))
            {
                Check(field.Rule, inner, $"{pointer}/{field.Name}");
            }
            else if (field.IsRequired)
            {
                Complain(pointer, $"missing required field: {field.Name}");
            }
        }

        var known = rule.Fields.Select(field => field.Name).Append(rule.Type is null ? "" : "type").ToHashSet(StringComparer.Ordinal);
        foreach (var extra in value.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            Complain(pointer, $"invalid additional property: {extra.Name}");
        }

        CheckCompany(rule, value, pointer);
    }

    /// <summary>What holds between the fields of one object.</summary>
    private void CheckCompany(Rule.Shape rule, JsonElement value, string pointer)
    {
        if (rule.ExactlyOneOf.Count > 0 && rule.ExactlyOneOf.Count(name => value.TryGetProperty(name, out _)) != 1)
        {
            Complain(pointer, $"must have exactly one of: {string.Join(", ", rule.ExactlyOneOf)}");
        }

        if (rule.AtLeastOneOf.Count > 0 && !rule.AtLeastOneOf.Any(name => value.TryGetProperty(name, out _)))
        {
            Complain(pointer, $"must have at least one of: {string.Join(", ", rule.AtLeastOneOf)}");
        }

        if (rule.MustNotBeEmpty && !value.EnumerateObject().Any())
        {
            Complain(pointer, "must not be empty");
        }
    }

    // Slack opens what a link says: a scheme that runs something in the page is no link.
    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && Links.Contains(uri.Scheme, StringComparer.Ordinal);

    private void Complain(string pointer, string complaint) => _faults.Add(new Fault(pointer, complaint));
}
