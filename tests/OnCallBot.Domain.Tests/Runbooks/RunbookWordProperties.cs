using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnCallBot.Domain.Runbooks;

namespace OnCallBot.Domain.Tests.Runbooks;

[Properties(Arbitrary = [typeof(RunbookWordProperties)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class RunbookWordProperties
{
    public sealed record Written(Runbook Runbook, string Word);

    public sealed record Shelf(TeamState Team, Written Written);

    /// <summary>A word out of a runbook, as it stands there: with its capitals and punctuation.</summary>
    public static Arbitrary<Written> Words() => WordsOf(SmallTeamRunbooks.All).ToArbitrary();

    /// <summary>Up to thirty runbooks out of few words, some of which say a word once and some over and over.</summary>
    public static Arbitrary<Shelf> Shelves() =>
        (from books in Gen.NonEmptyListOf(Gen.NonEmptyListOf(Line)).Resize(30)
         let pipelines = books.Select((_, number) => Given.Pipeline($"Pipeline {number}", Given.Profit)).ToList()
         let runbooks = books.Zip(pipelines, (lines, pipeline) => Given.Runbook(pipeline, issues: lines.Take(lines.Count / 2), notes: lines.Skip(lines.Count / 2))).ToList()
         from written in WordsOf(runbooks)
         select new Shelf(Given.SmallTeam.With([.. pipelines, .. runbooks]), written)).ToArbitrary();

    private static Gen<string> Line =>
        Gen.NonEmptyListOf(Gen.Elements("kafka", "late", "delayed", "the", "de-duplicated", "clicks", "click", "revenue", "Accounts", "schema", "48hrs", "of", "naïve", "MoM/YoY")).Resize(20).Select(words => string.Join(' ', words));

    private static Gen<Written> WordsOf(IEnumerable<Runbook> runbooks) =>
        from runbook in Gen.Elements<Runbook>([.. runbooks])
        from line in Gen.Elements<RunbookLine>([.. runbook.Lines()])
        from word in Gen.Elements(line.Said.Text.Split(' ').Where(word => word.Any(char.IsLetterOrDigit)).ToArray())
        select new Written(runbook, word);

    [Property]
    public void Any_word_of_a_runbook_finds_it(Written written)
    {
        var found = SmallTeamRunbooks.Team.RunbookIndex.Search(written.Word, most: int.MaxValue);

        Assert.Contains(found.Hits, hit => hit.Runbook == written.Runbook);
        Assert.Empty(found.Readings);
    }

    [Property(MaxTest = 300)]
    public void Any_word_of_any_runbook_finds_it(Shelf shelf)
    {
        var found = shelf.Team.RunbookIndex.Search(shelf.Written.Word, most: int.MaxValue);

        Assert.Contains(found.Hits, hit => hit.Runbook == shelf.Written.Runbook);
    }

    [Property]
    public void Capitals_accents_and_punctuation_change_nothing(Written written)
    {
        var index = SmallTeamRunbooks.Team.RunbookIndex;

        var plain = index.Search(written.Word, most: 5);
        var decorated = index.Search($"…{written.Word.ToUpperInvariant().Replace('E', 'É')}!?", most: 5);

        Assert.Equal(plain.Hits, decorated.Hits);
    }

    [Property]
    public void Any_text_is_searched_for_without_complaint(string? text)
    {
        var found = SmallTeamRunbooks.Team.RunbookIndex.Search(text ?? "", most: 3);

        Assert.InRange(found.Hits.Count, 0, 3);
    }
}
