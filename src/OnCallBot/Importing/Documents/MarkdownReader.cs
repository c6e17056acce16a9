using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Documents;

/// <summary>Reads one team's Markdown files together: what one says helps to understand the other.</summary>
internal static class MarkdownReader
{
    public static void Read(IReadOnlyList<SourceText> sources, TeamFacts facts, ICollection<ImportError> errors)
    {
        var documents = sources.Select(source => (Source: source, Sections: Section.Split(MarkdownLines.Read(source, errors)))).ToList();
        var known = KnownAreas(documents.SelectMany(document => document.Sections), facts);
        foreach (var (source, sections) in documents)
        {
            new SectionRoles(sections, known).Assign();
            foreach (var section in sections)
            {
                Read(source, section, facts);
            }
        }

        var areas = Areas(facts);
        foreach (var (source, sections) in documents)
        {
            foreach (var section in sections.Where(section => section.Role is not (SectionRole.Pipeline or SectionRole.Field or SectionRole.TeamPart)))
            {
                AreaListReader.Read(source, section, areas, facts);
            }
        }
    }

    private static void Read(SourceText source, Section section, TeamFacts facts)
    {
        if (section.Role is SectionRole.Pipeline)
        {
            ReadPipelines(source, section, facts);

            return;
        }

        if (section.Heading is { } heading && section.Role is not (SectionRole.Unknown or SectionRole.Field))
        {
            source.Use(heading.First, heading.Last);
            var name = new Stated(section.Name, source.At(heading.First));
            if (section.Role is SectionRole.Area)
            {
                AddArea(name, heading, facts);
            }
            else if (section.Role is SectionRole.Title && facts.Title is null)
            {
                facts.Title = name with { Text = heading.Text };
            }
            else if (section.Role is SectionRole.Title && Slug.Of(facts.Title!.Text) != Slug.Of(heading.Text))
            {
                facts.Unread.Add(new UnreadLine(UnreadKind.Line, heading.Text, name.Place));
            }
        }

        if (section.Role is not SectionRole.Field)
        {
            new TeamSectionReader(source, facts).Read(section);
        }
    }

    private static void ReadPipelines(SourceText source, Section section, TeamFacts facts)
    {
        var (unnamed, named) = PipelineSectionReader.Read(source, section);
        var area = section.Ancestors().FirstOrDefault(above => above.Role is SectionRole.Area) is { } above ? new Stated(above.Name, source.At(above.Heading!.First)) : null;
        if (section.Heading is { } heading)
        {
            source.Use(heading.First, heading.Last);
            var place = source.At(heading.First);
            if (HeadingIsArea(section, named, area is not null))
            {
                area = new Stated(section.Name, place);
                AddArea(area, heading, facts);
            }
            else
            {
                unnamed.Heading = new Stated(section.Name, place);
                AddRemark(unnamed, heading, place);
            }
        }

        foreach (var pipeline in named.Count > 0 ? named : [unnamed])
        {
            if (area is not null)
            {
                pipeline.Area ??= area;
            }

            facts.Pipelines.Add(pipeline);
        }
    }

    private static void AddArea(Stated name, MarkdownLine heading, TeamFacts facts)
    {
        facts.Areas.Add(name);
        if (HeadingName.FindRemark(heading.Text) is { } remark)
        {
            facts.Unread.Add(new UnreadLine(UnreadKind.Line, remark, name.Place));
        }
    }

    private static void AddRemark(PipelineFacts pipeline, MarkdownLine heading, Place place)
    {
        if (HeadingName.FindRemark(heading.Text) is not { Length: > 0 } remark)
        {
            return;
        }

        if (pipeline.Audience is null && Wordings.FindAudience(remark) is not null)
        {
            pipeline.Audience = new Stated(remark, place);
        }
        else
        {
            pipeline.Add(FieldKind.Notes, new Stated(remark, place));
        }
    }

    /// <summary>Fields name several pipelines below one heading, or one whose name begins with the heading's.</summary>
    private static bool HeadingIsArea(Section section, IReadOnlyList<PipelineFacts> named, bool hasArea) =>
        named.Count > 1
        || (named is [var only] && !hasArea && Slug.Of(only.Name.Text) is var name && name != section.Slug && name.StartsWith($"{section.Slug}-", StringComparison.Ordinal));

    private static HashSet<string> KnownAreas(IEnumerable<Section> sections, TeamFacts facts)
    {
        var known = facts.Areas.Concat(facts.Pipelines.Where(pipeline => pipeline.Area is not null).Select(pipeline => pipeline.Area!)).Select(area => Slug.Of(area.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var table in sections.SelectMany(section => section.Lines).Select(line => line.Table))
        {
            if (table is not null && DocumentTables.IsRotation(table))
            {
                known.UnionWith(DocumentTables.Names(table));
            }
        }

        return known;
    }

    private static Dictionary<string, string> Areas(TeamFacts facts)
    {
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var area in facts.Areas.Concat(facts.Pipelines.Where(pipeline => pipeline.Area is not null).Select(pipeline => pipeline.Area!)))
        {
            areas.TryAdd(Slug.Of(area.Text), area.Text);
        }

        return areas;
    }
}
