using System.Globalization;
using System.Text;
using OnCallBot.Domain.Names;

namespace OnCallBot.Domain;

/// <summary>Names as ids: lower case, without accents, words joined by hyphens.</summary>
public static class Slug
{
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var slug = new StringBuilder(name.Length);
        var gap = false;
        foreach (var rune in Letters.Decompose(name).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
            {
                slug.Append('-');
                gap = false;
            }

            slug.Append(Rune.ToLowerInvariant(rune));
        }

        return slug.ToString();
    }

    /// <summary>Whether the words of one slug stand in another, whole and together: «growth» in «data-growth-primary», and not in «regrowth».</summary>
    public static bool IsWithin(string slug, string words) => $"-{words}-".Contains($"-{slug}-", StringComparison.Ordinal);
}
