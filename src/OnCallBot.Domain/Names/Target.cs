using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Names;

/// <summary>What people ask after by name. Of several that go by the same name, the kind listed first is meant.</summary>
public abstract record Target
{
    private Target()
    {
    }

    public sealed record OfArea(Area Area) : Target;

    public sealed record OfPipeline(Pipeline Pipeline) : Target;

    /// <summary>A duty that watches no area: Backup.</summary>
    public sealed record OfDuty(Rotation Rotation, Duty Duty) : Target;

    public sealed record OfRotation(Rotation Rotation) : Target;

    public sealed record OfEngineer(Engineer Engineer) : Target;

    /// <summary>Whose rotation it belongs to; null: a person, who may be in several.</summary>
    public RotationId? BelongsTo => this switch
    {
        OfArea(var area) => area.Rotation,
        OfPipeline(var pipeline) => pipeline.Rotation,
        OfDuty(var rotation, _) => rotation.Id,
        OfRotation(var rotation) => rotation.Id,
        _ => null,
    };

    /// <summary>The name that picks it out.</summary>
    public string Name => this switch
    {
        OfArea(var area) => area.Name,
        OfPipeline(var pipeline) => pipeline.Name,
        OfDuty(_, var duty) => duty.Name,
        OfRotation(var rotation) => rotation.Name,
        OfEngineer(var engineer) => engineer.Name,
        _ => throw new InvalidOperationException($"No name for {this}."),
    };

    internal int Rank => this switch
    {
        OfArea => 0,
        OfPipeline => 1,
        OfDuty => 2,
        OfRotation => 3,
        _ => 4,
    };
}
