using System.Text;

namespace OnCallBot.Importing.Documents;

/// <summary>The words by which teams announce what follows.</summary>
internal static class Labels
{
    private const int Longest = 60;

    private static readonly Dictionary<string, LabelKind> Fields = Vocabulary(
        (LabelKind.PipelineName, ["pipeline name", "name of the pipeline", "pipeline", "name"]),
        (LabelKind.Area, ["area", "business area"]),
        (LabelKind.Audience, ["audience", "reported to", "used for", "needed for", "consumers", "purpose"]),
        (LabelKind.DataTypes, ["types of data", "type of data", "data types", "data type", "data", "data sources", "datasets", "data sets"]),
        (LabelKind.Owners, ["owners", "owner", "ownership", "pipeline owners", "owner teams", "owner team"]),
        (LabelKind.PrimaryOwner, ["primary owner", "primary owner team", "primary owners", "primary"]),
        (LabelKind.SecondaryOwner, ["secondary owner", "secondary owner team", "secondary owners", "secondary", "backup owner"]),
        (LabelKind.CommonIssues, ["common issues", "common issue", "issues", "known issues", "common problems", "problems", "failure modes", "what can go wrong", "what could go wrong", "what could potentially go wrong", "troubleshooting", "potential issues"]),
        (LabelKind.Slas, ["slas", "sla", "service level agreements", "service level agreement", "service levels"]),
        (LabelKind.Freshness, ["freshness"]),
        (LabelKind.OnCall, ["oncall schedule", "oncall", "oncall policy", "oncall rotation", "oncall coverage", "who is oncall"]),
        (LabelKind.Links, ["links", "link", "dashboards", "dashboard", "references", "see also", "useful links"]),
        (LabelKind.Notes, ["notes", "note"]),
        (LabelKind.ReviewedOn, ["last reviewed", "reviewed", "reviewed on", "last reviewed on", "last review"]));

    private static readonly Dictionary<string, LabelKind> TeamParts = Vocabulary(
        (LabelKind.Rationale, ["rationale", "ownership rationale", "rationale for ownership", "reasons", "reasoning", "why"]),
        (LabelKind.Principles, ["principles", "oncall principles", "principle", "rules", "ground rules", "oncall policy", "oncall rules", "policy", "policies"]),
        (LabelKind.HolidayRule, ["holiday coverage", "holidays", "holiday", "holiday rule", "holiday rules", "holiday policy", "holidays and leave", "leave and holidays", "holiday swaps"]),
        (LabelKind.Structure,
        [
            "runbook", "runbooks", "run books", "run book", "pipeline runbooks", "data pipeline runbooks", "pipelines", "data pipelines", "our pipelines",
            "ownership", "ownership summary", "ownership table", "owners", "pipeline owners", "pipeline ownership",
            "oncall", "oncall schedule", "oncall rotation", "rotation", "rotation table", "rotation table example", "rotation schedule", "rotation example", "schedule", "weekly rotation", "the rotation",
        ]));

    /// <summary>A field of a runbook, or null.</summary>
    public static Label? FindField(MarkdownLine line) => Find(Fields, line);

    /// <summary>A part of the team's document beside the runbooks, or null.</summary>
    public static Label? FindTeamPart(MarkdownLine line) => Find(TeamParts, line);

    /// <summary>What a line of its own vocabulary announces: bold words, or words before a colon.</summary>
    public static (string Name, string Content)? FindUnknown(MarkdownLine line)
    {
        if (line.Bold is { } bold && line.Text.StartsWith(bold, StringComparison.Ordinal) && bold.Length <= Longest)
        {
            var rest = line.Text[bold.Length..];
            if (bold.EndsWith(':') || rest.TrimStart().StartsWith(':') || rest.Length == 0)
            {
                return (bold.TrimEnd(':', ' '), rest.TrimStart(':', ' '));
            }
        }

        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);

        return colon is > 0 and <= Longest && (colon + 1 == line.Text.Length || char.IsWhiteSpace(line.Text[colon + 1]))
            ? (line.Text[..colon].Trim(), line.Text[(colon + 1)..].Trim())
            : null;
    }

    /// <summary>As it is looked up: «On-call schedule», «Oncall Schedule:» and «ON CALL schedule» are the same, and so are «SLA’s» and «SLAs».</summary>
    public static string Folded(string label)
    {
        var folded = new StringBuilder(label.Length);
        foreach (var one in label.Split('(')[0])
        {
            if (char.IsLetterOrDigit(one))
            {
                folded.Append(char.ToLowerInvariant(one));
            }
            else if (one is not '\'' and not '’' && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var words = folded.ToString().Trim();

        return words.StartsWith("on call", StringComparison.Ordinal) ? $"oncall{words[7..]}" : words.Replace(" on call", " oncall", StringComparison.Ordinal);
    }

    private static Label? Find(Dictionary<string, LabelKind> vocabulary, MarkdownLine line)
    {
        if (line.Text.Length <= Longest && vocabulary.TryGetValue(Folded(line.Text), out var whole))
        {
            return new Label(whole, "", Remarked(line.Text));
        }

        if (FindUnknown(line) is { } announced && vocabulary.TryGetValue(Folded(announced.Name), out var kind))
        {
            return new Label(kind, announced.Content, Remarked(announced.Name));
        }

        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — "])
        {
            var at = line.Text.IndexOf(dash, StringComparison.Ordinal);
            if (at is > 0 and <= Longest && vocabulary.TryGetValue(Folded(line.Text[..at]), out var dashed))
            {
                return new Label(dashed, line.Text[(at + dash.Length)..].Trim(), Remarked(line.Text[..at]));
            }
        }

        return null;
    }

    /// <summary>It has words in brackets; «owner(s)» has none.</summary>
    public static bool HasRemark(string label) => label.Replace("(s)", "", StringComparison.OrdinalIgnoreCase).Contains('(', StringComparison.Ordinal);

    private static string? Remarked(string label) => HasRemark(label) ? label.TrimEnd(':', ' ') : null;

    private static Dictionary<string, LabelKind> Vocabulary(params ReadOnlySpan<(LabelKind Kind, string[] Words)> labels)
    {
        var vocabulary = new Dictionary<string, LabelKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in labels)
        {
            foreach (var word in words)
            {
                vocabulary.Add(word, kind);
            }
        }

        return vocabulary;
    }
}
