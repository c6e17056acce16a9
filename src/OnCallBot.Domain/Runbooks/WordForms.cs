using System.Collections.Frozen;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What makes <c>delayed</c> find «late», and <c>dedupe</c> «de-duplicated»: word stems, and words that on-call people use for one another.</summary>
internal static class WordForms
{
    private const int ShortestStem = 3;

    /// <summary>Words that carry no meaning of their own. They count only where a query has no other.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "again", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from", "get", "got", "had", "has", "have", "help",
        "how", "i", "if", "in", "is", "it", "its", "just", "me", "my", "need", "no", "not", "of", "on", "or", "our", "please", "should", "so", "some", "still", "than", "that", "the",
        "their", "then", "there", "they", "this", "to", "us", "very", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your");

    private static readonly FrozenDictionary<string, string[]> Likes = Groups(
        "late delayed lag lagging behind overdue stale slow",
        "duplicate dedupe deduped dedup dupe twice deduplicate deduplication repeated",
        "down outage offline dead crashed unavailable",
        "fail failing failed failure broken break breaks crash error",
        "align match mismatch disagree differ discrepancy reconcile inconsistent",
        "missing absent lost gone disappeared",
        "wrong incorrect inaccurate",
        "cost expense spending spend price",
        "change changed modified altered",
        "schema columns",
        "revenue income",
        "user customer",
        "contact ask call");

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>The stems of the words that stand for the one with this stem.</summary>
    public static IReadOnlyList<string> LikeStem(string stem) => Likes.GetValueOrDefault(stem, []);

    /// <summary>A word without its grammatical ending. It need not be a word: it only has to be the same for all forms.</summary>
    public static string Stem(string word)
    {
        var stem = word switch
        {
            _ when word.Length <= ShortestStem => word,
            [.. var start, 'i', 'e', 's' or 'd'] when start.Length > 1 => start + "y",
            [.. var start, 's', 's'] => start + "ss",
            [.. var start, 's' or 'x' or 'z' or 'h', 'e', 's'] => word[..^2],
            [.. _, 'u' or 'i', 's'] => word,
            [.. var start, 's'] => start,
            _ => word,
        };

        stem = stem switch
        {
            [.. var start, 'i', 'n', 'g'] when start.Length >= ShortestStem => Single(start),
            [.. var start, 'e', 'd'] when start.Length >= ShortestStem => Single(start),
            [.. var start, 't' or 's', 'i', 'o', 'n'] when start.Length >= ShortestStem => stem[..^3],
            [.. var start, 'l', 'y'] when start.Length > ShortestStem => start,
            _ => stem,
        };

        return stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>Drops what an ending doubled: dropp-ed, but not miss-ing.</summary>
    private static string Single(string stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static FrozenDictionary<string, string[]> Groups(params string[] groups)
    {
        var likes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var stems in groups.Select(group => group.Split(' ').Select(Stem).ToHashSet(StringComparer.Ordinal)))
        {
            foreach (var stem in stems)
            {
                if (!likes.TryGetValue(stem, out var others))
                {
                    likes[stem] = others = new(StringComparer.Ordinal);
                }

                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        return likes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
