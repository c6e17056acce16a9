using OnCallBot.Domain;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Drafting;

/// <summary>What a draft takes for granted, and what an export says was taken for granted before.</summary>
internal sealed class Assumptions
{
    private readonly List<Assumption> _all = [];
    private readonly HashSet<(AssumptionKind Kind, string Subject)> _before = [];

    public IEnumerable<Assumption> All => _all;

    /// <summary>Reads an export's list: «starts», «audience of Profit Metrics».</summary>
    public void Read(IEnumerable<Stated> said, ICollection<ImportError> errors)
    {
        foreach (var line in said)
        {
            var (word, subject) = line.Text.Split(" of ", 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : (line.Text, "");
            AssumptionKind? kind = word switch
            {
                "team" => AssumptionKind.TeamName,
                "starts" => AssumptionKind.FirstDay,
                "timezone" => AssumptionKind.Zone,
                "handoff" => AssumptionKind.HandoffTime,
                "audience" => AssumptionKind.Audience,
                "area" => AssumptionKind.Area,
                _ => null,
            };
            if (kind is { } known && (subject.Length > 0) == (known is AssumptionKind.Audience or AssumptionKind.Area))
            {
                _before.Add((known, Slug.Of(subject)));
            }
            else
            {
                errors.Add(new ImportError.WrongValue(line.Place, ValueKind.Assumption, line.Text));
            }
        }
    }

    /// <summary>An export says that it was assumed before.</summary>
    public bool Was(AssumptionKind kind, string subject = "") => _before.Contains((kind, Slug.Of(subject)));

    public void Add(AssumptionKind kind, string subject, string value, Place place) => _all.Add(new Assumption(kind, subject, value, place));
}
