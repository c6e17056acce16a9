using System.Globalization;
using System.Text.RegularExpressions;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Findings;

/// <summary>What sentences of a team's documents say, as far as the findings need to know.</summary>
internal static partial class Phrases
{
    private const RegexOptions Loose = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const int Longest = 2_000;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static bool SaysNobody(string text) => Nobody().IsMatch(Short(text));

    public static bool PagesForInvestors(string text) => Investors().IsMatch(Short(text)) && Pages().IsMatch(Short(text));

    public static bool PromisesFairness(string text) => Fair().IsMatch(Short(text));

    /// <summary>Has a number, a day or a rhythm in it.</summary>
    public static bool IsMeasurable(string sla) => Measure().IsMatch(Short(sla));

    /// <summary>How many engineers a sentence speaks of, and of what kind as the beginning of a team's id.</summary>
    public static (int Count, string? Kind)? FindHeadcount(string text)
    {
        if (Swaps().IsMatch(Short(text)) || !Rotates().IsMatch(Short(text)) || Headcount().Match(Short(text)) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["number"].Value;
        var count = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, number.ToLowerInvariant());
        var kind = match.Groups["kind"].Value.Trim();

        return (count, kind.Length == 0 ? null : Slug.Of($"{kind} engineer"));
    }

    /// <summary>Who watches a pipeline by its runbook: «BI in Finance Team» in «Monitored by BI in Finance Team, …».</summary>
    public static string? FindWatcher(string text)
    {
        var match = WatchedBy().Match(Short(text));
        if (!match.Success)
        {
            match = Watches().Match(Short(text));
        }

        return match.Success ? match.Groups["who"].Value : null;
    }

    /// <summary>The word before «pipelines» at the beginning of a sentence.</summary>
    public static string? FindGroup(string text) => Group().Match(Short(text)) is { Success: true } match ? match.Groups["group"].Value : null;

    /// <summary>Which part a sentence gives a team; null: none. The role is null where any would do.</summary>
    public static (OwnerRole? Role, string Name)? FindPart(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var (before, after) = (text[Math.Max(0, at - 40)..at], text[(at + name.Length)..Math.Min(text.Length, at + name.Length + 40)]);

        return SecondaryAfter().IsMatch(after) ? (OwnerRole.Secondary, name)
            : BackupAfter().IsMatch(after) ? (null, name)
            : OwnedBefore().IsMatch(before) ? (OwnerRole.Primary, name)
            : UnderBefore().IsMatch(before) ? (null, name)
            : null;
    }

    /// <summary>Every name by which a text can mean a team.</summary>
    public static IEnumerable<string> Names(TeamState team, TeamId id)
    {
        if (team.Teams.GetValueOrDefault(id) is not { } known)
        {
            return [];
        }

        return known.Aka.Concat(known.Spellings.Select(said => said.Text)).Append(known.Name)
            .SelectMany(name => name.EndsWith(" Team", StringComparison.OrdinalIgnoreCase) ? new[] { name, name[..^5] } : [name])
            .Where(name => name.Length > 1)
            .Distinct(StringComparer.Ordinal);
    }

    public static bool Mentions(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);

        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
    }

    private static string Short(string text) => text.Length > Longest ? text[..Longest] : text;

    [GeneratedRegex(@"\b(no|without|not|nobody( is)?|no one( is)?)\s+(any\s+)?on[- ]?call\b|^\s*(none|nobody)\b", Loose)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\b(investors?|critical)\b", Loose)]
    private static partial Regex Investors();

    [GeneratedRegex(@"\b(pagers?|page[sd]?|paging|alerts?|24/7|any hour|any time|around the clock)\b", Loose)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\b(fair|fairly|fairness|equal|equally|evenly)\b", Loose)]
    private static partial Regex Fair();

    [GeneratedRegex(@"[0-9]|\b(once|twice|hourly|daily|weekly|monthly|quarterly|yearly|annually|midnight|noon|real[- ]?time)\b|\b(by|end of|start of|each|every|a|an|one|per|next|same)\s+(the\s+)?(business\s+|working\s+)?(hour|day|week|month|quarter|year|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b", Loose)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b(among|amongst|between|across|of|with|for|by)\s+(all\s+|the\s+|our\s+)?(?<number>[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?<kind>(\p{L}+\s+){0,2})engineers\b", Loose)]
    private static partial Regex Headcount();

    [GeneratedRegex(@"\b(rotation|rotates?|rotating|shared|team|on[- ]?call|schedule)\b", Loose)]
    private static partial Regex Rotates();

    [GeneratedRegex(@"\bswap", Loose)]
    private static partial Regex Swaps();

    [GeneratedRegex(@"\b(monitored|watched|covered|handled|looked after|on[- ]?call)\s+by\s+(?<who>[^,.;]+)", Loose)]
    private static partial Regex WatchedBy();

    [GeneratedRegex(@"^(?<who>[^,.;]*?)\b(rotates?|watch(es)?|monitors?|covers?)\b", Loose)]
    private static partial Regex Watches();

    [GeneratedRegex(@"^\s*(all\s+|the\s+)?(?<group>[\p{L}\p{N}-]+)\s+pipelines?\b", Loose)]
    private static partial Regex Group();

    [GeneratedRegex(@"^\W*(as\s+)?(the\s+)?secondary\b", Loose)]
    private static partial Regex SecondaryAfter();

    [GeneratedRegex(@"^\W*as\s+(a\s+|the\s+)?(backup|fallback)\b", Loose)]
    private static partial Regex BackupAfter();

    [GeneratedRegex(@"\b(owned|led)\s+by\s+(the\s+)?$", Loose)]
    private static partial Regex OwnedBefore();

    [GeneratedRegex(@"\bunder\s+(the\s+)?$", Loose)]
    private static partial Regex UnderBefore();
}
