using OnCallBot.Domain;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Facts;

namespace OnCallBot.Importing.Drafting;

/// <summary>A pipeline, and all that the files say of it.</summary>
/// <param name="Said">Its name as first written, which may be another one.</param>
internal sealed record MergedPipeline(string Name, Stated Said)
{
    public List<PipelineFacts> Facts { get; } = [];

    public List<OwnershipFacts> Ownership { get; } = [];

    public bool GoesBy(string name)
    {
        var slug = Slug.Of(name);

        return slug == Slug.Of(Name) || slug == Slug.Of(Said.Text);
    }

    public IEnumerable<Stated> Lines(FieldKind field) => Facts.SelectMany(facts => facts[field]);
}
