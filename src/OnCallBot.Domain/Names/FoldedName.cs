using System.Globalization;
using System.Text;

namespace OnCallBot.Domain.Names;

/// <summary>A name as it is compared: its words in lower case, without accents and punctuation.</summary>
internal sealed class FoldedName
{
    private FoldedName(string[] words)
    {
        Words = words;
        Joined = string.Concat(words);
    }

    public string[] Words { get; }

    /// <summary>The words written as one: «profitmetrics», «o'brien» and «obrien» are the same.</summary>
    public string Joined { get; }

    public static FoldedName Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in Decomposed(name).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                folded.Append(' ');
                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            if (Spelled(lower) is { } letters)
            {
                folded.Append(letters);
            }
            else
            {
                folded.Append(lower);
            }
        }

        return new FoldedName(folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Decomposed(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        // Normalize throws on half a surrogate pair; enumerating puts the replacement character in its place.
        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD);
    }

    // Letters that Unicode does not take apart, as people type them on another keyboard.
    private static string? Spelled(Rune letter) => letter.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => null,
    };
}
