using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Documents;

/// <summary>
/// Reads lists of areas outside the runbooks: an area, and below it what it is needed for: «reported to investors»,
/// «needed for experiments». The lines that are then taken for no pipeline are reported as not understood.
/// </summary>
internal static class AreaListReader
{
    public static void Read(SourceText source, Section section, IReadOnlyDictionary<string, string> areas, TeamFacts facts)
    {
        (string Name, MarkdownLine Line)? area = null;
        foreach (var line in section.Lines)
        {
            if (line is not { Kind: LineKind.Text, Starts: true } || line.Marker is Marker.None)
            {
                area = line is { Kind: LineKind.Text, Starts: false } ? area : null;
            }
            else if (areas.TryGetValue(Slug.Of(line.Text), out var name))
            {
                area = (name, line);
            }
            else if (area is null || line.Column <= area.Value.Line.Column)
            {
                area = null;
            }
            else if (Wordings.FindAudience(line.Text) is not null)
            {
                source.Use(area.Value.Line.First, area.Value.Line.Last);
                source.Use(line.First, line.Last);
                facts.AudienceHints.Add(new AudienceHint(area.Value.Name, new Stated(line.Text, source.At(line.First))));
            }
        }
    }
}
