using OnCallBot.Domain.Names;

namespace OnCallBot.Features;

/// <summary>A verb that words may have meant which call none: its own word is misspelt, or stands behind others.</summary>
/// <param name="Typed">The word that was typed for it.</param>
/// <param name="Rest">The other words.</param>
/// <param name="IsSlip">It stands first, misspelt: «shedule 6». Else it is spelt right, and stands further behind: «growth schedule».</param>
internal sealed record MeantVerb(string Verb, string Typed, string Rest, bool IsSlip)
{
    /// <summary>What would have called it.</summary>
    public string Words => $"{Verb} {Rest}".TrimEnd();

    public static MeantVerb? Find(IEnumerable<string> verbs, string typed)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        var known = verbs.ToList();
        var first = words[0].ToLowerInvariant();
        var (verb, slips) = known
            .Select(one => (Verb: one, Slips: Spelling.Distance(first, one, Spelling.Tolerance(first.Length))))
            .Where(one => one.Slips is > 0 and < int.MaxValue)
            .OrderBy(one => one.Slips)
            .FirstOrDefault();
        if (slips > 0)
        {
            return new MeantVerb(verb, words[0], string.Join(' ', words[1..]), IsSlip: true);
        }

        var at = Array.FindIndex(words, 1, word => known.Contains(word, StringComparer.OrdinalIgnoreCase));

        return at < 0 ? null : new MeantVerb(words[at].ToLowerInvariant(), words[at], string.Join(' ', [.. words[..at], .. words[(at + 1)..]]), IsSlip: false);
    }
}
