using OnCallBot.Domain;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Importing.Documents;

namespace OnCallBot.Importing.Drafting;

/// <summary>Which duties a table's cell or column means: by the duty's name, the area's, or the names of its pipelines.</summary>
internal sealed class DutyFinder
{
    private static readonly string[] Separators = ["&", "+", "/", ",", ";", "\n", " and "];

    private readonly Dictionary<string, Duty> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AreaId> _pipelines = new(StringComparer.Ordinal);
    private readonly Dictionary<AreaId, Duty> _byArea = [];
    private readonly AreaNames _areas;
    private readonly List<string> _names = [];

    public DutyFinder(AreaNames areas, IReadOnlyList<Pipeline> pipelines, IReadOnlyList<Duty> listed)
    {
        _areas = areas;
        foreach (var duty in listed)
        {
            Add(duty);
        }

        foreach (var area in areas.All.Where(area => !_byArea.ContainsKey(area.Id)))
        {
            Add(new Duty(Duty.IdOf(area.Name), area.Name, area.Id));
        }

        Backup = listed.FirstOrDefault(duty => duty.IsBackup) ?? new Duty(Duty.IdOf("Backup"), "Backup", Area: null);
        foreach (var pipeline in pipelines)
        {
            _pipelines.TryAdd(Slug.Of(pipeline.Name), pipeline.Area);
            _pipelines.TryAdd(Slug.Of(pipeline.Said.Text), pipeline.Area);
            _names.Add(pipeline.Name);
        }
    }

    public Duty Backup { get; }

    /// <summary>All names by which duties can be meant.</summary>
    public IEnumerable<string> Names => [.. _byName.Values.Select(duty => duty.Name), .. _names, Backup.Name];

    /// <summary>The duties that the words mean, or null where a part of them means none. Pipelines that nobody knows are given to <paramref name="unknown"/>.</summary>
    public IReadOnlyList<Duty>? Find(string words, Action<string>? unknown = null)
    {
        if (FindOne(words) is { } whole)
        {
            return [whole];
        }

        var found = new List<Duty>();
        var area = (AreaId?)null;
        foreach (var part in Parts(words))
        {
            var duty = FindOne(part) ?? FindPipelineOf(area, part, unknown) ?? FindUnknownPipeline(part, unknown);
            if (duty is null)
            {
                return null;
            }

            area = duty.Area ?? area;
            found.Add(duty);
        }

        return found.Count == 0 ? null : [.. found.DistinctBy(duty => duty.Id)];
    }

    /// <summary>What a cell lists, one by one.</summary>
    public static IEnumerable<string> Parts(string words) => words.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Duty? FindOne(string words)
    {
        var slug = Slug.Of(HeadingName.Of(words));
        if (_byName.TryGetValue(Slug.Of(words), out var exact) || _byName.TryGetValue(slug, out exact))
        {
            return exact;
        }

        if (_pipelines.TryGetValue(Slug.Of(words), out var area) || _pipelines.TryGetValue(slug, out area))
        {
            return _byArea.GetValueOrDefault(area);
        }

        return DutyNames.IsBackup(words) ? Backup : null;
    }

    /// <summary>«Profit Metrics &amp; Experiments» names Profit Experiments too.</summary>
    private Duty? FindPipelineOf(AreaId? area, string part, Action<string>? unknown)
    {
        if (area is null || _areas.All.FirstOrDefault(one => one.Id == area) is not { } before)
        {
            return null;
        }

        var name = $"{before.Name} {part}";
        if (FindOne(name) is { } duty)
        {
            return duty;
        }

        if (AreaNames.Guess($"x {part}") != "x")
        {
            return null;
        }

        unknown?.Invoke(name);

        return _byArea.GetValueOrDefault(before.Id);
    }

    private Duty? FindUnknownPipeline(string part, Action<string>? unknown)
    {
        if (_areas.FindLeading(part) is not { } area)
        {
            return null;
        }

        unknown?.Invoke(part);

        return _byArea.GetValueOrDefault(area.Id);
    }

    private void Add(Duty duty)
    {
        _byName.TryAdd(Slug.Of(duty.Name), duty);
        if (duty.Area is { } area)
        {
            _byArea.TryAdd(area, duty);
        }
    }
}
