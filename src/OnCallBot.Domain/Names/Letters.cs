using System.Globalization;
using System.Text;

namespace OnCallBot.Domain.Names;

/// <summary>Letters as they are compared: in lower case, without accents.</summary>
internal static class Letters
{
    /// <summary>The text in such letters; everything that is no letter stays.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
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

        return folded.ToString();
    }

    /// <summary>The text with its accents as characters of their own.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        // Normalize throws on half a surrogate pair; enumerating puts the replacement character in its place.
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
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
