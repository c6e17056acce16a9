using System.Text.RegularExpressions;

namespace OnCallBot.Features.Swaps;

/// <summary>The words after <c>/oncall swap</c>, by what they are for: <c>[of @ana] [date] [with @dana] [for date | owing] [because ...]</c>.</summary>
/// <param name="Of">Whose shift, where an admin asks for somebody.</param>
/// <param name="With">With whom; null: not said.</param>
/// <param name="For">The date of the shift in return; null: not said.</param>
internal sealed partial record SwapWords(string? Of, string When, string? With, string? For, bool IsOwing, string? Why)
{
    public static SwapWords Read(string words)
    {
        string? why = null;
        if (Because().Match(words) is { Success: true } because)
        {
            why = words[(because.Index + because.Length)..].Trim();
            words = words[..because.Index];
        }

        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (part, start) = ("", 0);
        foreach (Match keyword in Keyword().Matches(words))
        {
            parts[part] = words[start..keyword.Index].Trim();
            (part, start) = (keyword.Groups["word"].Value, keyword.Index + keyword.Length);
        }

        parts[part] = words[start..].Trim();
        var when = parts[""];

        // «of @ana dec 21»: who comes first, then the date.
        var of = parts.GetValueOrDefault("of");
        if (of is not null && when.Length == 0)
        {
            var end = of.StartsWith("<@", StringComparison.Ordinal) ? of.IndexOf('>', StringComparison.Ordinal) + 1 : of.IndexOf(' ', StringComparison.Ordinal);
            (of, when) = end > 0 ? (of[..end].Trim(), of[end..].Trim()) : (of, when);
        }

        return new SwapWords(of, when, parts.GetValueOrDefault("with"), parts.GetValueOrDefault("for"), parts.ContainsKey("owing"), why is { Length: > 0 } ? why : null);
    }

    [GeneratedRegex(@"(?<=^|\s)because(\s+|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Because();

    [GeneratedRegex(@"(?<=^|\s)(?<word>of|with|for|owing)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keyword();
}
