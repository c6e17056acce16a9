using OnCallBot.Domain.Sources;

namespace OnCallBot.Importing.Facts;

/// <summary>What one place in the files says about a pipeline.</summary>
internal sealed class PipelineFacts(Stated name)
{
    private readonly Dictionary<FieldKind, List<Stated>> _fields = [];

    public Stated Name { get; set; } = name;

    /// <summary>The name that the heading gives, where it is another.</summary>
    public Stated? Heading { get; set; }

    public Stated? Area { get; set; }

    public Stated? Audience { get; set; }

    public Said<TimeSpan>? Freshness { get; set; }

    public Said<DateOnly>? ReviewedOn { get; set; }

    public IReadOnlyList<Stated> this[FieldKind field] => _fields.GetValueOrDefault(field, []);

    public bool SaysAnything => _fields.Count > 0 || ReviewedOn is not null;

    public void Add(FieldKind field, Stated said)
    {
        if (!_fields.TryGetValue(field, out var list))
        {
            _fields[field] = list = [];
        }

        list.Add(said);
    }

    /// <summary>What was said last in the field goes on.</summary>
    public void Continue(FieldKind field, string separator, string text)
    {
        var list = _fields[field];
        list[^1] = list[^1] with { Text = list[^1].Text + separator + text };
    }
}
