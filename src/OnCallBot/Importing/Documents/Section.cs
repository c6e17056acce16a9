namespace OnCallBot.Importing.Documents;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="heading">Null: what stands before the first heading.</param>
internal sealed class Section(MarkdownLine? heading, Section? parent)
{
    public MarkdownLine? Heading { get; } = heading;

    public Section? Parent { get; } = parent;

    public List<Section> Children { get; } = [];

    public List<MarkdownLine> Lines { get; } = [];

    public SectionRole Role { get; set; }

    /// <summary>The heading without numbers, kinds and remarks: «1.2 Pipeline: Profit Metrics (investors)» is Profit Metrics.</summary>
    public string Name { get; } = heading is null ? "" : HeadingName.Of(heading.Text);

    public string Slug { get; } = heading is null ? "" : Domain.Slug.Of(HeadingName.Of(heading.Text));

    public IEnumerable<Section> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));

    public IEnumerable<Section> Ancestors()
    {
        for (var section = Parent; section is not null; section = section.Parent)
        {
            yield return section;
        }
    }

    /// <summary>All sections of a document in its order; headings nest by their levels.</summary>
    public static IReadOnlyList<Section> Split(IEnumerable<MarkdownLine> lines)
    {
        var sections = new List<Section> { new(heading: null, parent: null) };
        foreach (var line in lines)
        {
            if (line.Kind is not LineKind.Heading)
            {
                sections[^1].Lines.Add(line);
                continue;
            }

            var parent = sections[^1];
            while (parent is not null && (parent.Heading is null || parent.Heading.Level >= line.Level))
            {
                parent = parent.Parent;
            }

            var section = new Section(line, parent);
            parent?.Children.Add(section);
            sections.Add(section);
        }

        return sections;
    }
}
