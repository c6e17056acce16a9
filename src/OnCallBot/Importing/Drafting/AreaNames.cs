using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Drafting;

/// <summary>The areas of a team, and which of them a name means or begins with.</summary>
internal sealed class AreaNames(RotationId rotation, ICollection<ImportError> errors)
{
    private static readonly string[] Kinds =
    [
        "metrics", "metric", "experiments", "experiment", "reporting", "reports", "report", "kpis", "kpi", "dashboard", "dashboards", "pipeline", "pipelines", "data",
    ];

    private readonly Dictionary<string, Area> _areas = new(StringComparer.Ordinal);

    public bool IsEmpty => _areas.Count == 0;

    public IEnumerable<Area> All => _areas.Values;

    /// <summary>The area of that name, which is new if there is none.</summary>
    public Area? GetOrAdd(Stated name)
    {
        var slug = Slug.Of(name.Text);
        if (slug.Length == 0)
        {
            errors.Add(new ImportError.WrongValue(name.Place, ValueKind.Name, name.Text));

            return null;
        }

        if (!_areas.TryGetValue(slug, out var area))
        {
            _areas[slug] = area = new Area(Area.IdOf(rotation, name.Text), rotation, name.Text, name);
        }

        return area;
    }

    public Area? Find(string name) => _areas.GetValueOrDefault(Slug.Of(name));

    /// <summary>The area with whose name the words begin, the longest one; or null.</summary>
    public Area? FindLeading(string words)
    {
        var slug = $"{Slug.Of(words)}-";

        return _areas.Where(pair => slug.StartsWith($"{pair.Key}-", StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).Select(pair => pair.Value).FirstOrDefault();
    }

    /// <summary>What is left of a pipeline's name without the words that only say what kind of pipeline it is.</summary>
    public static string Guess(string pipeline)
    {
        var words = pipeline.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Kinds.Contains(Slug.Of(words[^1]), StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }
}
