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
        var logs = new List<SkippedLog>();

        // One file can hold several teams: what of it nobody understood shows when all have been read.
        var read = ImportSets.Of(files, errors, logs).Select(set => (Set: set, Draft: Read(set, errors))).ToList();
        foreach (var (set, draft) in read)
        {
            if (draft is not null)
            {
                var lines = draft.Document.Unread.Concat(set.Own.SelectMany(source => source.Unread()));
                var document = draft.Document with { Unread = InOrder(lines, set.Files).ToValueList() };
                drafts.Add(draft with { Document = document });
                unread.AddRange(document.Unread);
            }
        }

        return new ImportReading(errors.Count > 0 ? [] : drafts, [.. errors.Distinct()], unread, logs, []);
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

        return errors.Count > before ? null : new DraftBuilder(facts, errors).Build();
    }

    private static IEnumerable<UnreadLine> InOrder(IEnumerable<UnreadLine> unread, IReadOnlyList<SourceText> files)
    {
        var places = files.Select((file, at) => (file.Name, at)).ToDictionary(file => file.Name, file => file.at, StringComparer.Ordinal);

        return unread.Distinct().OrderBy(line => places.GetValueOrDefault(line.Place.File, -1)).ThenBy(line => line.Place.Line);
    }

    private static bool SaysAnything(TeamFacts facts) =>
        facts.Pipelines.Count + facts.Areas.Count + facts.Ownership.Count + facts.Tables.Count + facts.People.Count + facts.Teams.Count + facts.Principles.Count
            + facts.Rationale.Count + facts.HolidayRule.Count > 0;
}
