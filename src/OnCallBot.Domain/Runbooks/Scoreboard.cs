namespace OnCallBot.Domain.Runbooks;

/// <summary>The scores of one search, line by line and runbook by runbook. Of several forms of one word the best counts, once.</summary>
internal sealed class Scoreboard(int lines, int books)
{
    private readonly Score[] _lines = new Score[lines];
    private readonly Score[] _books = new Score[books];
    private readonly List<int> _touchedLines = [];
    private readonly List<int> _touchedBooks = [];

    public IReadOnlyList<int> Lines => _touchedLines;

    /// <summary>What the words in the line itself are worth.</summary>
    public float OfLine(int line) => _lines[line].Sum;

    /// <summary>The weight of the words that stand in the line, however often.</summary>
    public float WeightInLine(int line) => _lines[line].Weight;

    /// <summary>The weight of the words that stand anywhere in the runbook.</summary>
    public float WeightInBook(int book) => _books[book].Weight;

    /// <param name="word">The number of the query's word, from 1.</param>
    public void Add(int word, int line, int book, float score, float weight)
    {
        Add(ref _lines[line], _touchedLines, line, word, score, weight);
        Add(ref _books[book], _touchedBooks, book, word, score: 0, weight);
    }

    public void Clear()
    {
        foreach (var line in _touchedLines)
        {
            _lines[line] = default;
        }

        foreach (var book in _touchedBooks)
        {
            _books[book] = default;
        }

        _touchedLines.Clear();
        _touchedBooks.Clear();
    }

    private static void Add(ref Score entry, List<int> touched, int index, int word, float score, float weight)
    {
        if (entry.Word == 0)
        {
            touched.Add(index);
        }

        if (entry.Word != word)
        {
            (entry.Word, entry.WordSum, entry.WordWeight) = (word, 0, 0);
        }

        if (score > entry.WordSum)
        {
            entry.Sum += score - entry.WordSum;
            entry.WordSum = score;
        }

        if (weight > entry.WordWeight)
        {
            entry.Weight += weight - entry.WordWeight;
            entry.WordWeight = weight;
        }
    }

    private struct Score
    {
        public int Word;
        public float Sum;
        public float Weight;
        public float WordSum;
        public float WordWeight;
    }
}
