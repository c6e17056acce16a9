using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Documents;
using OnCallBot.Importing.Drafting;
using OnCallBot.Importing.Facts;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing;

/// <summary>Reads team files into drafts. What it cannot make sense of it reports, by file and line; it drops nothing.</summary>
internal static class TeamImporter
{
    public static ImportReading Read(IReadOnlyList<SourceFile> files)
    {
        var errors = new List<ImportError>();
        var unread = new List<UnreadLine>();
        var drafts = new List<TeamDraft>();
        foreach (var set in ImportSets.Of(files, errors))
        {
            var draft = Read(set, errors);
            if (draft is not null)
            {
                drafts.Add(draft);
                unread.AddRange(draft.Document.Unread);
            }
        }

        return new ImportReading(errors.Count > 0 ? [] : drafts, [.. errors.Distinct()], unread);
    }

    private static TeamDraft? Read(ImportSet set, List<ImportError> errors)
    {
        var before = errors.Count;
        var facts = new TeamFacts { Name = set.Name };
        facts.Files.AddRange(set.Files.Select(file => file.Name));
        foreach (var document in set.Yaml)
        {
            YamlReader.Read(document.Root, facts);
            facts.Unread.AddRange(document.Unread);
        }

        MarkdownReader.Read(set.Markdown, facts, errors);
        if (!SaysAnything(facts) && errors.Count == before)
        {
            errors.Add(new ImportError.NothingUnderstood(facts.Files[0]));
        }

        if (errors.Count > before || new DraftBuilder(facts, errors).Build() is not { } draft)
        {
            return null;
        }

        var unread = draft.Document.Unread.Concat(set.Own.SelectMany(source => source.Unread()));

        return draft with { Document = draft.Document with { Unread = InOrder(unread, facts.Files).ToValueList() } };
    }

    private static IEnumerable<UnreadLine> InOrder(IEnumerable<UnreadLine> unread, List<string> files) =>
        unread.Distinct().OrderBy(line => files.IndexOf(line.Place.File)).ThenBy(line => line.Place.Line);

    private static bool SaysAnything(TeamFacts facts) =>
        facts.Pipelines.Count + facts.Areas.Count + facts.Ownership.Count + facts.Tables.Count + facts.People.Count + facts.Teams.Count + facts.Principles.Count
            + facts.Rationale.Count + facts.HolidayRule.Count > 0;
}
