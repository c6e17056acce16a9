using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Runbooks;

/// <summary>A word of a text, in lower case and without accents.</summary>
/// <param name="OfCompound">A piece of a compound («de» and «duplicated» of de-duplicated) or the whole, joined («deduplicated»).</param>
internal readonly record struct Word(string Text, bool OfCompound)
{
    private const int LongestText = 64;
    private const string Apostrophes = "'’ʼ";
    private const string Joiners = "-_.‐‑";

    public static List<Word> AllOf(string text)
    {
        var plain = Letters.Fold(text);
        var words = new List<Word>();
        var parts = new List<string>();
        for (var start = 0; start < plain.Length;)
        {
            if (!char.IsLetterOrDigit(plain[start]))
            {
                start++;
                continue;
            }

            var end = EndOfPart(plain, start);
            parts.Add(Part(plain.AsSpan(start, end - start)));
            start = end;
            if (end + 1 < plain.Length && Joiners.Contains(plain[end], StringComparison.Ordinal) && char.IsLetterOrDigit(plain[end + 1]))
            {
                start++;
                continue;
            }

            Add(words, parts);
            parts.Clear();
        }

        return words;
    }

    private static int EndOfPart(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>An apostrophe between two letters, as in don't.</summary>
    private static bool IsInside(string text, int index) =>
        Apostrophes.Contains(text[index], StringComparison.Ordinal) && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);

    private static string Part(ReadOnlySpan<char> letters)
    {
        var part = letters.ToString();
        if (letters.ContainsAny(Apostrophes))
        {
            part = string.Concat(part.Where(letter => !Apostrophes.Contains(letter, StringComparison.Ordinal)));
        }

        return Cut(part);
    }

    private static void Add(List<Word> words, List<string> parts)
    {
        if (parts.Count == 1)
        {
            words.Add(new Word(parts[0], OfCompound: false));
            return;
        }

        words.AddRange(parts.Select(part => new Word(part, OfCompound: true)));
        words.Add(new Word(Cut(string.Concat(parts)), OfCompound: true));
    }

    private static string Cut(string word) => word.Length <= LongestText ? word : word[..LongestText];
}
