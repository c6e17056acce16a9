namespace OnCallBot.Domain.Runbooks;

/// <summary>A word of a query, and what it may stand for in the runbooks.</summary>
/// <param name="Forms">Stems, and how much like the typed word each is, up to 1.</param>
/// <param name="TakenFor">The near word, where none is spelt so.</param>
/// <param name="Weight">How much it says.</param>
internal sealed record QueryWord(string Typed, IReadOnlyList<(int Term, float Likeness)> Forms, string? TakenFor, float Weight)
{
    private const float Synonym = 0.8f;
    private const float Beginning = 0.75f;
    private const float OneSlip = 0.7f;
    private const float TwoSlips = 0.5f;
    private const int MostForms = 32;

    public static QueryWord For(string word, Vocabulary vocabulary)
    {
        var stem = WordForms.Stem(word);
        var forms = new List<(int, float)>();
        if (vocabulary.FindTerm(stem) is { } term)
        {
            forms.Add((term, 1));
        }

        foreach (var like in WordForms.LikeStem(stem))
        {
            if (vocabulary.FindTerm(like) is { } other)
            {
                forms.Add((other, Synonym));
            }
        }

        if (forms.Count == 0)
        {
            forms.AddRange(vocabulary.TermsBeginning(word).Distinct().Take(MostForms).Select(beginning => (beginning, Beginning)));
        }

        if (forms.Count > 0)
        {
            return new QueryWord(word, forms, TakenFor: null, Weight: 0);
        }

        var (slips, near) = vocabulary.Near(word);

        return new QueryWord(
            word,
            [.. near.Select(found => found.Term).Distinct().Select(found => (found, slips == 1 ? OneSlip : TwoSlips))],
            near.Count == 0 ? null : near[0].Word,
            Weight: 0);
    }
}
