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

    /// <summary>The numbers in it, whether words of their own or not.</summary>
    public IReadOnlyList<string> Numbers => field ??= [.. Words.SelectMany(word => new string([.. word.Select(letter => char.IsDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static FoldedName Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in Letters.Fold(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(rune);
            }
            else
            {
                folded.Append(' ');
            }
        }

        return new FoldedName(folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
