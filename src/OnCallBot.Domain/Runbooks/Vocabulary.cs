using OnCallBot.Domain.Names;

namespace OnCallBot.Domain.Runbooks;

/// <summary>All words that stand in runbooks. Finds a word's stem, the words that begin alike and those that are a slip away.</summary>
internal sealed class Vocabulary
{
    private const int MostNear = 8;
    private const int ShortestBeginning = 2;

    private readonly Dictionary<string, int> _terms;
    private readonly string[] _words;
    private readonly int[] _termOf;
    private readonly Dictionary<long, int[]> _byTrigram;

    /// <param name="terms">The number of each stem.</param>
    /// <param name="words">Every word as written, with the number of its stem.</param>
    public Vocabulary(Dictionary<string, int> terms, Dictionary<string, int> words)
    {
        _terms = terms;
        _words = [.. words.Keys];
        Array.Sort(_words, StringComparer.Ordinal);
        _termOf = Array.ConvertAll(_words, word => words[word]);

        var byTrigram = new Dictionary<long, List<int>>();
        for (var i = 0; i < _words.Length; i++)
        {
            foreach (var trigram in TrigramsOf(_words[i]))
            {
                if (!byTrigram.TryGetValue(trigram, out var list))
                {
                    byTrigram[trigram] = list = [];
                }

                list.Add(i);
            }
        }

        _byTrigram = byTrigram.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    public int? FindTerm(string stem) => _terms.TryGetValue(stem, out var term) ? term : null;

    /// <summary>The stems of the words that begin so: «engag» begins «engagement».</summary>
    public IEnumerable<int> TermsBeginning(string beginning)
    {
        if (beginning.Length < ShortestBeginning)
        {
            yield break;
        }

        var index = Array.BinarySearch(_words, beginning, StringComparer.Ordinal);
        for (index = index < 0 ? ~index : index; index < _words.Length && _words[index].StartsWith(beginning, StringComparison.Ordinal); index++)
        {
            yield return _termOf[index];
        }
    }

    /// <summary>The words that are the fewest slips away, and how many slips that is.</summary>
    public (int Slips, IReadOnlyList<(string Word, int Term)> Near) Near(string typed)
    {
        var tolerance = Spelling.Tolerance(typed.Length);
        if (tolerance == 0)
        {
            return (0, []);
        }

        var least = tolerance;
        var near = new List<(string, int)>();
        foreach (var index in Sharing(typed, tolerance))
        {
            var slips = WordForms.IsFiller(_words[index]) ? int.MaxValue : Spelling.Distance(typed, _words[index], least);
            if (slips < least)
            {
                near.Clear();
                least = slips;
            }

            if (slips == least && near.Count < MostNear)
            {
                near.Add((_words[index], _termOf[index]));
            }
        }

        return (least, near);
    }

    /// <summary>The words that share enough trigrams to lie within so many slips: one slip, an exchange, touches at most four.</summary>
    private IEnumerable<int> Sharing(string typed, int slips)
    {
        var shared = new Dictionary<int, int>();
        foreach (var trigram in TrigramsOf(typed))
        {
            foreach (var index in _byTrigram.GetValueOrDefault(trigram, []))
            {
                if (Math.Abs(_words[index].Length - typed.Length) <= slips)
                {
                    shared[index] = shared.GetValueOrDefault(index) + 1;
                }
            }
        }

        var enough = Math.Max(1, typed.Length - (4 * slips));

        return shared.Where(pair => pair.Value >= enough).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key);
    }

    private static IEnumerable<long> TrigramsOf(string word)
    {
        var (first, second) = (0L, (long)word[0]);
        for (var i = 1; i <= word.Length; i++)
        {
            var third = i < word.Length ? word[i] : 0L;
            yield return (first << 32) | (second << 16) | third;
            (first, second) = (second, third);
        }
    }
}
