using System.Runtime.InteropServices;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Takes runbooks apart into words, line by line.</summary>
internal sealed class RunbookIndexBuilder
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<List<Posting>> _postings = [];

    public List<Runbook> Books { get; } = [];

    public List<RunbookLine> Lines { get; } = [];

    /// <summary>The runbook of each line.</summary>
    public List<int> BookOfLine { get; } = [];

    /// <summary>Each runbook's first line.</summary>
    public List<int> FirstLines { get; } = [];

    /// <summary>How many words each line has.</summary>
    public List<int> Lengths { get; } = [];

    public Posting[][] Postings() => [.. _postings.Select(postings => postings.ToArray())];

    public Vocabulary Vocabulary() => new(_terms, _words);

    public void Add(Runbook runbook, Pipeline pipeline, Area? area)
    {
        Books.Add(runbook);
        FirstLines.Add(Lines.Count);
        Add(RunbookField.Name, new Stated($"{pipeline.Name} · {area?.Name}", pipeline.Said.Place));
        foreach (var claim in pipeline.Owners.Where(claim => !runbook.Owners.Any(said => said.Text.Contains(claim.Said.Text, StringComparison.OrdinalIgnoreCase))))
        {
            Add(RunbookField.Owner, claim.Said);
        }

        foreach (var line in runbook.Lines())
        {
            Add(line.Field, line.Said);
        }
    }

    private void Add(RunbookField field, Stated said)
    {
        var words = Word.AllOf(said.Text);
        foreach (var word in words)
        {
            Count(_postings[TermOf(word.Text)], Lines.Count);
        }

        Lines.Add(new RunbookLine(field, said));
        BookOfLine.Add(Books.Count - 1);
        Lengths.Add(words.Count);
    }

    private static void Count(List<Posting> postings, int line)
    {
        if (postings.Count > 0 && postings[^1].Line == line)
        {
            CollectionsMarshal.AsSpan(postings)[^1].Count++;
        }
        else
        {
            postings.Add(new Posting(line, 1));
        }
    }

    private int TermOf(string word)
    {
        if (_words.TryGetValue(word, out var term))
        {
            return term;
        }

        var stem = WordForms.Stem(word);
        if (!_terms.TryGetValue(stem, out term))
        {
            term = _postings.Count;
            _terms.Add(stem, term);
            _postings.Add([]);
        }

        _words.Add(word, term);

        return term;
    }
}
