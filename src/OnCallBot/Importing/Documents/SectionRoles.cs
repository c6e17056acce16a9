namespace OnCallBot.Importing.Documents;

/// <summary>Finds out what each section of a document is for.</summary>
/// <param name="areas">The slugs of areas that other places name.</param>
internal sealed class SectionRoles(IReadOnlyList<Section> sections, IReadOnlySet<string> areas)
{
    private static readonly LabelKind[] Strong =
    [
        LabelKind.PipelineName, LabelKind.DataTypes, LabelKind.Owners, LabelKind.CommonIssues, LabelKind.Slas, LabelKind.OnCall,
    ];

    public void Assign()
    {
        foreach (var section in sections.Where(section => section.Role is SectionRole.Unknown && IsPipeline(section)))
        {
            MakePipeline(section);
        }

        // Where others beside it are pipelines, one field is enough.
        foreach (var section in sections.Where(section => section.Role is SectionRole.Unknown && TeamPartOf(section) is null && Kinds(section.Lines).Any()))
        {
            if (section.Parent is { } parent && parent.Children.Exists(sibling => sibling.Role is SectionRole.Pipeline))
            {
                MakePipeline(section);
            }
        }

        foreach (var section in sections.Where(section => section.Role is SectionRole.Unknown && section.Heading is not null))
        {
            section.Role = TeamPartOf(section)?.Kind switch
            {
                LabelKind.Structure => SectionRole.Structure,
                not null => SectionRole.TeamPart,
                _ => areas.Contains(section.Slug) ? SectionRole.Area : SectionRole.Unknown,
            };
        }

        foreach (var pipeline in sections.Where(section => section.Role is SectionRole.Pipeline))
        {
            if (pipeline.Ancestors().FirstOrDefault(above => above.Role is not SectionRole.Structure) is { Role: SectionRole.Unknown } above && IsArea(above))
            {
                above.Role = SectionRole.Area;
            }
        }

        if (sections.FirstOrDefault(section => section.Heading is not null) is { Role: SectionRole.Unknown } first)
        {
            first.Role = SectionRole.Title;
        }
    }

    public static Label? TeamPartOf(Section section) => section.Heading is not { } heading
        ? null
        : Labels.FindTeamPart(heading) ?? Labels.FindTeamPart(heading with { Text = section.Name });

    private static void MakePipeline(Section section)
    {
        section.Role = SectionRole.Pipeline;
        foreach (var below in section.Descendants())
        {
            below.Role = SectionRole.Field;
        }
    }

    private static bool IsPipeline(Section section)
    {
        if (TeamPartOf(section) is not null || section.Descendants().Any(below => TeamPartOf(below) is null && HasFields(below)))
        {
            return false;
        }

        return HasFields(section) || HasFieldHeadings(section);
    }

    private static bool HasFields(Section section)
    {
        var kinds = Kinds(section.Lines).ToList();

        return kinds.Contains(LabelKind.PipelineName) || kinds.Count > 1;
    }

    /// <summary>Its fields have headings of their own. The parts of a team's document can have the same names, but hold tables.</summary>
    private static bool HasFieldHeadings(Section section)
    {
        if (section.Heading is null || section.Children.Exists(child => child.Lines.Exists(line => line.Kind is LineKind.Table)))
        {
            return false;
        }

        var kinds = section.Children.Select(child => Labels.FindField(child.Heading!)?.Kind).Where(kind => kind is not null).Select(kind => Merged(kind!.Value)).Distinct().ToList();

        return kinds.Count(kind => Strong.Contains(kind)) > 1 && kinds.Exists(kind => kind is LabelKind.DataTypes or LabelKind.CommonIssues or LabelKind.Slas);
    }

    private static IEnumerable<LabelKind> Kinds(IEnumerable<MarkdownLine> lines) => lines
        .Where(line => line.Kind is LineKind.Text)
        .Select(line => Labels.FindField(line)?.Kind)
        .Where(kind => kind is not null)
        .Select(kind => Merged(kind!.Value))
        .Where(kind => Strong.Contains(kind))
        .Distinct();

    private static LabelKind Merged(LabelKind kind) => kind is LabelKind.PrimaryOwner or LabelKind.SecondaryOwner ? LabelKind.Owners : kind;

    /// <summary>A heading above pipelines is their area, unless it is the title of the whole document.</summary>
    private bool IsArea(Section section)
    {
        var isFirst = sections.First(one => one.Heading is not null) == section;
        var inside = section.Descendants().Where(below => below.Role is SectionRole.Pipeline).ToList();

        return !isFirst || inside.TrueForAll(pipeline => pipeline.Slug.StartsWith(section.Slug, StringComparison.Ordinal));
    }
}
