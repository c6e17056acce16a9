using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Yaml;

namespace OnCallBot.Importing;

/// <summary>
/// Sorts files by teams. Files that name no team, or all the same one, are one team's. Where YAML names several, each
/// lists its Markdown files under <c>documents</c>.
/// </summary>
internal static class ImportSets
{
    public static IReadOnlyList<ImportSet> Of(IReadOnlyList<SourceFile> files, ICollection<ImportError> errors, ICollection<SkippedLog> logs)
    {
        var sources = Read(files, errors);
        var yaml = sources.Where(source => source.IsYaml).SelectMany(source => YamlFile.Read(source, errors, logs)).ToList();
        var markdown = sources.Where(source => source.IsMarkdown).ToList();
        if (errors.Count > 0)
        {
            return [];
        }

        if (yaml.Count + markdown.Count == 0)
        {
            foreach (var source in sources)
            {
                errors.Add(new ImportError.NothingUnderstood(source.Name));
            }

            return [];
        }

        var teams = yaml.Where(document => Name(document) is not null).GroupBy(document => Slug.Of(Name(document)!.Text), StringComparer.Ordinal).ToList();
        if (teams.Count < 2)
        {
            foreach (var document in yaml)
            {
                Claim(document, markdown, errors);
            }

            return [new ImportSet(teams.Select(team => Name(team.First())).FirstOrDefault(), sources, yaml, markdown, sources)];
        }

        return Several(teams, sources, yaml, markdown, errors);
    }

    private static List<ImportSet> Several(
        List<IGrouping<string, YamlDocument>> teams,
        List<SourceText> sources,
        List<YamlDocument> yaml,
        List<SourceText> markdown,
        ICollection<ImportError> errors)
    {
        var names = teams.ConvertAll(team => Name(team.First())!.Text);
        foreach (var nameless in yaml.Where(document => Name(document) is null))
        {
            errors.Add(new ImportError.WhoseDocument(nameless.Source.Name, names));
        }

        var taken = new Dictionary<SourceText, (string Team, Place Place)>();
        var told = new HashSet<SourceText>();
        var sets = new List<ImportSet>();
        foreach (var team in teams)
        {
            foreach (var (document, place) in team.SelectMany(document => Claim(document, markdown, errors)))
            {
                if (!taken.TryAdd(document, (team.Key, place)) && taken[document].Team != team.Key)
                {
                    errors.Add(new ImportError.DocumentTaken(place, document.Name, taken[document].Place));
                }
            }

            var own = sources.Where(source => team.Any(document => document.Source == source) || (taken.TryGetValue(source, out var by) && by.Team == team.Key)).ToList();
            sets.Add(new ImportSet(Name(team.First()), own, [.. team], [.. own.Where(source => source.IsMarkdown)], [.. own.Where(told.Add)]));
        }

        foreach (var source in markdown.Where(source => !taken.ContainsKey(source)))
        {
            errors.Add(new ImportError.WhoseDocument(source.Name, names));
        }

        return errors.Count > 0 ? [] : sets;
    }

    private static List<SourceText> Read(IReadOnlyList<SourceFile> files, ICollection<ImportError> errors)
    {
        var sources = new List<SourceText>();
        foreach (var file in files)
        {
            if (sources.Exists(one => one.Name == file.Name))
            {
                errors.Add(new ImportError.FileTwice(file.Name));
            }
            else if (SourceText.Read(file, errors) is { } source)
            {
                sources.Add(source);
                if (!source.IsYaml && !source.IsMarkdown)
                {
                    errors.Add(new ImportError.FileOfNoKind(file.Name));
                }
            }
        }

        return sources;
    }

    private static Stated? Name(YamlDocument document) => document.Root.Text("team");

    /// <summary>The Markdown files that a document lists: beside it, or as they were given.</summary>
    private static List<(SourceText Document, Place Place)> Claim(YamlDocument document, List<SourceText> markdown, ICollection<ImportError> errors)
    {
        var claimed = new List<(SourceText Document, Place Place)>();
        foreach (var listed in YamlReader.Documents(document.Root))
        {
            var beside = Path.Combine(Path.GetDirectoryName(document.Source.Name) ?? "", listed.Text).Replace('\\', '/');
            if (markdown.Find(source => source.Name == listed.Text || source.Name.Replace('\\', '/') == beside) is { } found)
            {
                claimed.Add((found, listed.Place));
            }
            else
            {
                errors.Add(new ImportError.DocumentNotGiven(listed.Place, listed.Text));
            }
        }

        return claimed;
    }
}
