using System.Runtime.InteropServices;

namespace OnCallBot.Domain.Runbooks;

/// <summary>The scores of one search, line by line and runbook by runbook. Of several forms of one word the best counts, once.</summary>
internal sealed class Scoreboard(int lines, int books)
{
    private readonly Score[] _lines = new Score[lines];
    private readonly Score[] _books = new Score[books];
    private readonly List<int> _touchedLines = [];
    private readonly List<int> _touchedBooks = [];

    /// <summary>The lines with any of the words.</summary>
    public ReadOnlySpan<int> Lines => CollectionsMarshal.AsSpan(_touchedLines);

    /// <summary>The runbooks with any of the words.</summary>
    public ReadOnlySpan<int> Books => CollectionsMarshal.AsSpan(_touchedBooks);

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

    /// <summary>The line that was offered for the runbook with the highest score; of equal ones the first in the runbook.</summary>
    public (int Line, float Score) BestOf(int book) => (_books[book].BestLine, _books[book].Best);

    public void Offer(int book, int line, float score)
    {
        ref var entry = ref _books[book];
        if (score > entry.Best || (score == entry.Best && line < entry.BestLine))
        {
            (entry.Best, entry.BestLine) = (score, line);
        }
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
        public float Best;
        public int BestLine;
    }
}
