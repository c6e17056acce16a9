namespace OnCallBot.Domain.Names;

/// <summary>Finds things by what people type: any part of the name, words in any order, other names, close misspellings.</summary>
public sealed class NameMatcher<T>
{
    private const int NearShown = 3;

    // Longer words are no name: they are looked at as far as this.
    private const int WordsRead = 12;
    private const int LongestQuery = 200;

    private readonly Entry[] _entries;
    private readonly ILookup<string, Entry> _exact;

    public NameMatcher(IEnumerable<Named<T>> names)
    {
        _entries = [.. names.Select(named => new Entry(named))];
        _exact = _entries
            .SelectMany(entry => entry.Names, (entry, name) => (entry, name.Joined))
            .Where(pair => pair.Joined.Length > 0)
            .Distinct()
            .ToLookup(pair => pair.Joined, pair => pair.entry, StringComparer.Ordinal);
    }

    public NameMatch<T> Match(string words)
    {
        ArgumentNullException.ThrowIfNull(words);

        var query = FoldedName.Of(words.Length > LongestQuery ? words[..LongestQuery] : words);
        if (_exact.Contains(query.Joined))
        {
            return new NameMatch<T>(MatchKind.Exact, [.. _exact[query.Joined].Select(entry => entry.Named)], []);
        }

        if (query.Words.Length is 0 or > WordsRead)
        {
            return new NameMatch<T>(MatchKind.None, [], []);
        }

        var (kind, least) = (MatchKind.None, 0);
        var found = new List<Named<T>>();
        foreach (var entry in _entries)
        {
            var (fit, slips) = entry.Fit(query, kind);
            if (fit == MatchKind.None || (fit == kind && slips > least))
            {
                continue;
            }

            if (fit < kind || slips < least)
            {
                found.Clear();
                (kind, least) = (fit, slips);
            }

            found.Add(entry.Named);
        }

        return new NameMatch<T>(kind, found.ToValueList(), found.Count > 0 ? [] : Near(query));
    }

    private ValueList<Named<T>> Near(FoldedName query) =>
        _entries
            .Select(entry => (entry.Named, Distance: entry.Distance(query)))
            .Where(near => near.Distance < int.MaxValue)
            .OrderBy(near => near.Distance)
            .Take(NearShown)
            .Select(near => near.Named)
            .ToValueList();

    private sealed class Entry(Named<T> named)
    {
        private readonly string[] _within = named.Within is { } within ? FoldedName.Of(within).Words : [];

        public Named<T> Named { get; } = named;

        public FoldedName[] Names { get; } = [.. named.Aka.Prepend(named.Name).Select(FoldedName.Of)];

        /// <summary>How the words fit; kinds worse than <paramref name="atMost"/> are not tried.</summary>
        public (MatchKind Kind, int Slips) Fit(FoldedName query, MatchKind atMost)
        {
            for (var kind = MatchKind.Words; kind <= atMost && kind < MatchKind.None; kind++)
            {
                var least = int.MaxValue;
                foreach (var name in Names)
                {
                    least = Math.Min(least, Slips(query, name, kind));
                }

                if (least < int.MaxValue)
                {
                    return (kind, least);
                }
            }

            return (MatchKind.None, 0);
        }

        /// <summary>How far the nearest of its names is, where at least half of the letters agree.</summary>
        public int Distance(FoldedName query)
        {
            var least = int.MaxValue;
            foreach (var name in Names)
            {
                least = Math.Min(least, Spelling.Distance(query.Joined, name.Joined, Half(query.Joined)));
                foreach (var typed in query.Words)
                {
                    foreach (var word in name.Words)
                    {
                        least = Math.Min(least, Spelling.Distance(typed, word, Half(typed)));
                    }
                }
            }

            return least;
        }

        private static int Half(string word) => word.Length / 2;

        private int Slips(FoldedName query, FoldedName name, MatchKind kind)
        {
            if (kind == MatchKind.Part && query.Joined.Length > 1 && name.Joined.Contains(query.Joined, StringComparison.Ordinal))
            {
                return 0;
            }

            // A number is no slip of the keyboard: team 2 is not team 1, and «growth 24» is not Growth.
            if (kind == MatchKind.Misspelled && !query.Numbers.All(number => name.Numbers.Contains(number, StringComparer.Ordinal) || _within.Contains(number, StringComparer.Ordinal)))
            {
                return int.MaxValue;
            }

            var whole = kind == MatchKind.Misspelled
                ? Spelling.Distance(query.Joined, name.Joined, Spelling.Tolerance(query.Joined.Length))
                : int.MaxValue;

            return Math.Min(whole, WordByWord(query.Words, name.Words, kind));
        }

        private int WordByWord(string[] query, string[] name, MatchKind kind)
        {
            var (used, named, slips) = (0UL, 0, 0);
            foreach (var typed in query)
            {
                var (place, least) = (-1, int.MaxValue);
                for (var i = 0; i < name.Length + _within.Length && i < 64; i++)
                {
                    var apart = (used & (1UL << i)) != 0 ? int.MaxValue : Apart(typed, i < name.Length ? name[i] : _within[i - name.Length], kind);
                    if (apart < least)
                    {
                        (place, least) = (i, apart);
                    }
                }

                if (place < 0)
                {
                    return int.MaxValue;
                }

                used |= 1UL << place;
                named += place < name.Length ? 1 : 0;
                slips += least;
            }

            return named > 0 ? slips : int.MaxValue; // What it belongs to is not enough to mean it.
        }

        private static int Apart(string typed, string word, MatchKind kind) => kind switch
        {
            MatchKind.Words => typed == word ? 0 : int.MaxValue,
            MatchKind.Beginnings => word.StartsWith(typed, StringComparison.Ordinal) ? 0 : int.MaxValue,
            MatchKind.Part => typed.Length > 1 && word.Contains(typed, StringComparison.Ordinal) ? 0 : int.MaxValue,
            _ => word.StartsWith(typed, StringComparison.Ordinal) ? 0 : Spelling.Distance(typed, word, Spelling.Tolerance(typed.Length)),
        };
    }
}
