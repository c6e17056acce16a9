using OnCallBot.Domain.Names;

namespace OnCallBot.Features;

/// <summary>A verb that words may have meant which call none: its own word is misspelt, is another for the same, or stands behind others.</summary>
/// <param name="Typed">The word that was typed for it.</param>
/// <param name="Rest">The other words.</param>
/// <param name="IsSlip">It stands first, in another way: «shedule 6», «rota 6». Else it is spelt right, and stands further behind: «growth schedule».</param>
internal sealed record MeantVerb(string Verb, string Typed, string Rest, bool IsSlip)
{
    // What people call it elsewhere.
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vacation"] = "leave",
        ["pto"] = "leave",
        ["ooo"] = "leave",
        ["absence"] = "leave",
        ["trade"] = "swap",
        ["switch"] = "swap",
        ["exchange"] = "swap",
        ["rota"] = "schedule",
        ["roster"] = "schedule",
        ["plan"] = "schedule",
        ["tz"] = "timezone",
        ["ical"] = "calendar",
        ["ics"] = "calendar",
        ["stats"] = "fairness",
        ["reminder"] = "remind",
        ["reminders"] = "remind",
        ["search"] = "find",
        ["write"] = "edit",
        ["change"] = "edit",
        ["create"] = "add",
    };

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
        var rest = string.Join(' ', words[1..]);
        if (OtherWords.TryGetValue(words[0], out var named) && known.Contains(named, StringComparer.OrdinalIgnoreCase))
        {
            return new MeantVerb(named, words[0], rest, IsSlip: true);
        }

        var first = words[0].ToLowerInvariant();
        var (verb, slips) = known
            .Select(one => (Verb: one, Slips: Spelling.Distance(first, one, Spelling.Tolerance(first.Length))))
            .Where(one => one.Slips is > 0 and < int.MaxValue)
            .OrderBy(one => one.Slips)
            .FirstOrDefault();
        if (slips > 0)
        {
            return new MeantVerb(verb, words[0], rest, IsSlip: true);
        }

        var at = Array.FindIndex(words, 1, word => known.Contains(word, StringComparer.OrdinalIgnoreCase));

        return at < 0 ? null : new MeantVerb(words[at].ToLowerInvariant(), words[at], string.Join(' ', [.. words[..at], .. words[(at + 1)..]]), IsSlip: false);
    }
}
