using System.Text.RegularExpressions;

namespace OnCallBot.Domain.Findings;

/// <summary>
/// Reads comparisons like «if latest timestamp &gt; now - 48 hours, then the SLA is not met». Data is fresh while its
/// latest timestamp is greater than now less the limit; a sentence that says the opposite is written the wrong way round.
/// </summary>
internal static partial class SlaComparison
{
    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const int Longest = 1_000;

    public static bool IsReversed(string sla)
    {
        if (sla.Length > Longest || Operator().Match(sla) is not { Success: true } match)
        {
            return false;
        }

        var (before, left) = Cut(sla[..match.Index], Condition(), last: true);
        var (right, after) = Cut(sla[(match.Index + match.Length)..], Consequence(), last: false);
        if (left.Length == 0)
        {
            (before, left) = ("", before);
        }

        var isGreater = match.Groups["greater"].Success;

        return IsFresh(left, right, isGreater) is { } isFresh && (IsBreach(after) ?? IsBreach(before)) is { } isBreach && isFresh == isBreach;
    }

    /// <summary>Whether the comparison holds for fresh data; null where it is about something else.</summary>
    private static bool? IsFresh(string left, string right, bool isGreater) =>
        (Latest().IsMatch(left), Now().IsMatch(left), Latest().IsMatch(right), Now().IsMatch(right)) switch
        {
            (true, false, false, true) => isGreater,
            (false, true, true, false) => !isGreater,
            (true, true, false, false) => !isGreater, // The age of the data against its limit.
            (false, false, true, true) => isGreater,
            _ => null,
        };

    private static bool? IsBreach(string consequence) => Breach().IsMatch(consequence) ? true : Met().IsMatch(consequence) ? false : null;

    private static (string Before, string After) Cut(string text, Regex at, bool last)
    {
        var cut = last ? at.Matches(text).LastOrDefault() : at.Match(text) is { Success: true } first ? first : null;

        return cut is null ? (text, "") : (text[..cut.Index], text[(cut.Index + cut.Length)..]);
    }

    [GeneratedRegex(@"(?<greater>>=?|≥|\b(is\s+)?(greater|more|later|newer)\s+than\b|\bexceeds\b)|(?<less><=?|≤|\b(is\s+)?(less|smaller|earlier)\s+than\b)", Loose)]
    private static partial Regex Operator();

    [GeneratedRegex(@"\b(if|when|whenever|where|as soon as)\b", Loose)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\bthen\b|=>|→|[,:;]", Loose)]
    private static partial Regex Consequence();

    [GeneratedRegex(@"\b(latest|last|newest|most recent|max|maximum)\b", Loose)]
    private static partial Regex Latest();

    [GeneratedRegex(@"\b(current|now|present|today)\b", Loose)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(not|isn['’]t)\s+(met|kept|fulfilled|fresh|ok)\b|\b(missed|breach\w*|violat\w*|broken|fails?|failed|late|stale)\b", Loose)]
    private static partial Regex Breach();

    [GeneratedRegex(@"\b(met|kept|fulfilled|fresh|ok|holds)\b", Loose)]
    private static partial Regex Met();
}
