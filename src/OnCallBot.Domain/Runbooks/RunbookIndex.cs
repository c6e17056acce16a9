using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Runbooks;

/// <summary>
/// Finds runbooks by what people type. A line is ranked by BM25 over its own words; words that stand elsewhere in its
/// runbook count in part, so that «engagement late» finds the late clicks of Engagement Metrics.
/// </summary>
public sealed class RunbookIndex
{
    private const float Saturation = 1.2f;
    private const float LengthNorm = 0.4f;
    private const float ElsewhereInRunbook = 0.4f;
    private const float IssueFirst = 1.25f;
    private const float NameLast = 0.5f;
    private const float GoodShare = 0.2f;
    private const float NearlyAllWords = 0.6f;
    private const float NearlyAsGood = 0.45f;
    private const int MostWords = 16;
    private const int LongestQuery = 1000;
    private const int LongestText = 4000;
    private const int MostRead = 200;
    private const int EnoughKnown = 3;

    private readonly Runbook[] _books;
    private readonly RunbookLine[] _lines;
    private readonly int[] _bookOfLine;
    private readonly int[] _firstLine;
    private readonly float[] _norms;
    private readonly Posting[][] _postings;
    private readonly float[] _rarity;
    private readonly Vocabulary _vocabulary;
    private Scoreboard? _spare;

    internal RunbookIndex(IEnumerable<(Runbook Runbook, Pipeline Pipeline, Area? Area)> runbooks)
    {
        var builder = new RunbookIndexBuilder();
        foreach (var (runbook, pipeline, area) in runbooks)
        {
            builder.Add(runbook, pipeline, area);
        }

        _books = [.. builder.Books];
        _lines = [.. builder.Lines];
        _bookOfLine = [.. builder.BookOfLine];
        _firstLine = [.. builder.FirstLines];
        _postings = builder.Postings();
        _vocabulary = builder.Vocabulary();
        _rarity = Array.ConvertAll(_postings, postings => Rarity(BooksOf(postings)));

        var mean = Math.Max(1f, (float)builder.Lengths.DefaultIfEmpty(0).Average());
        _norms = [.. builder.Lengths.Select(length => Saturation * (1 - LengthNorm + (LengthNorm * length / mean)))];
    }

    /// <summary>The runbooks that fit the words best, at most <paramref name="most"/>; none where nothing fits well.</summary>
    /// <param name="within">Only this rotation's runbooks; null: all.</param>
    public RunbookSearch Search(string words, int most, RotationId? within = null)
    {
        ArgumentNullException.ThrowIfNull(words);

        var query = Read(words);
        var board = Interlocked.Exchange(ref _spare, null) ?? new Scoreboard(_lines.Length, _books.Length);
        for (var i = 0; i < query.Count; i++)
        {
            Score(board, i + 1, query[i]);
        }

        var hits = Best(board, query.Sum(word => word.Weight), most, within);
        board.Clear();
        _spare = board;

        return new RunbookSearch(hits, query.Where(word => word.TakenFor is not null).Select(word => new Reading(word.Typed, word.TakenFor!)).ToValueList());
    }

    /// <summary>Some runbook has the word, or a form of it, spelt as it is.</summary>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);

        return Word.AllOf(word).Any(one => Read(one) is { Forms.Count: > 0, TakenFor: null });
    }

    /// <summary>
    /// Of a text that was not written as a question, the words that say most: those that stand in few runbooks, in the order of the text. Where
    /// none stands in any, those that carry a meaning of their own.
    /// </summary>
    public string WordsOf(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = Word.AllOf(text.Length > LongestText ? text[..LongestText] : text)
            .DistinctBy(word => word.Text, StringComparer.Ordinal)
            .Where(word => !WordForms.IsFiller(word.Text) && word.Text.Any(char.IsLetter))
            .Take(MostRead)
            .Select((word, place) => (Read: Read(word), Place: place))
            .ToList();
        var known = words.Where(word => word.Read is { Forms.Count: > 0, TakenFor: null }).ToList();
        if (known.Count < EnoughKnown)
        {
            known.AddRange(words.Where(word => word.Read.TakenFor is not null).Take(EnoughKnown - known.Count));
        }

        return string.Join(' ', (known.Count > 0 ? known.OrderByDescending(word => word.Read.Weight) : words.AsEnumerable()).Take(most).OrderBy(word => word.Place).Select(word => word.Read.Typed));
    }

    private List<QueryWord> Read(string text)
    {
        var words = Word.AllOf(text.Length > LongestQuery ? text[..LongestQuery] : text).DistinctBy(word => word.Text, StringComparer.Ordinal).ToList();
        if (words.Exists(word => !WordForms.IsFiller(word.Text)))
        {
            words.RemoveAll(word => WordForms.IsFiller(word.Text));
        }

        return [.. words.Take(MostWords).Select(Read).Where(word => word.Weight > 0)];
    }

    private QueryWord Read(Word word)
    {
        var query = QueryWord.For(word.Text, _vocabulary);
        var rarity = query.Forms.Count == 0

            // A piece of a compound may be unknown; the words that are typed by themselves should not be.
            ? word.OfCompound ? 0 : Rarity(0)
            : query.Forms.Min(form => _rarity[form.Term]);

        return query with { Weight = rarity };
    }

    private void Score(Scoreboard board, int number, QueryWord word)
    {
        foreach (var (term, likeness) in word.Forms)
        {
            var weight = word.Weight * likeness;
            foreach (var (line, count) in _postings[term])
            {
                board.Add(number, line, _bookOfLine[line], weight * count * (Saturation + 1) / (count + _norms[line]), weight);
            }
        }
    }

    private ValueList<RunbookHit> Best(Scoreboard board, float asked, int most, RotationId? within)
    {
        foreach (var line in board.Lines)
        {
            var book = _bookOfLine[line];
            if (board.WeightInBook(book) >= asked * GoodShare && (within is null || _books[book].Rotation == within))
            {
                board.Offer(book, line, ScoreOf(board, line));
            }
        }

        // Worst first, so that the better ones push it out.
        var best = new PriorityQueue<int, (float Score, int Place)>();
        foreach (var book in board.Books)
        {
            if (board.BestOf(book).Score > 0)
            {
                best.Enqueue(book, (board.BestOf(book).Score, -book));
            }

            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var books = new int[best.Count];
        for (var i = books.Length - 1; i >= 0; i--)
        {
            books[i] = best.Dequeue();
        }

        // A runbook with fewer of the words is left out; one that says them less often is not.
        return books
            .Where(book => board.WeightInBook(book) >= board.WeightInBook(books[0]) * NearlyAllWords)
            .Select(book => HitOf(board, book, board.WeightInBook(book) / asked))
            .ToValueList();
    }

    private RunbookHit HitOf(Scoreboard board, int book, float share)
    {
        var (best, score) = board.BestOf(book);
        var others = new List<(int Line, float Score)>();
        for (var line = _firstLine[book]; line < _lines.Length && _bookOfLine[line] == book; line++)
        {
            if (line != best && _lines[line].Field != RunbookField.Name && board.OfLine(line) > 0 && ScoreOf(board, line) >= score * NearlyAsGood)
            {
                others.Add((line, ScoreOf(board, line)));
            }
        }

        return new RunbookHit(_books[book], _lines[best], others.OrderByDescending(other => other.Score).Select(other => _lines[other.Line]).ToValueList(), share, score);
    }

    private float ScoreOf(Scoreboard board, int line)
    {
        var elsewhere = board.WeightInBook(_bookOfLine[line]) - board.WeightInLine(line);
        var importance = _lines[line].Field switch
        {
            RunbookField.Issue => IssueFirst,
            RunbookField.Name when elsewhere > 0 => NameLast, // A line that says something of what was asked says more.
            _ => 1,
        };

        return (board.OfLine(line) * importance) + (ElsewhereInRunbook * elsewhere);
    }

    private int BooksOf(Posting[] postings)
    {
        var (books, last) = (0, -1);
        foreach (var (line, _) in postings)
        {
            books += _bookOfLine[line] == last ? 0 : 1;
            last = _bookOfLine[line];
        }

        return books;
    }

    /// <summary>How much a word says that stands in so many runbooks.</summary>
    private float Rarity(int books) => MathF.Log(1 + ((_books.Length - books + 0.5f) / (books + 0.5f)));
}
