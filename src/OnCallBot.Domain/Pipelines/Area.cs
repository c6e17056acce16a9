using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Pipelines;

/// <summary>A business area: Profit, Growth, Engagement.</summary>
/// <param name="Said">Its name as first written.</param>
public sealed record Area(AreaId Id, RotationId Rotation, string Name, Stated Said) : ITeamPart
{
    public PartKey Key => new(PartKind.Area, Id.Value);

    public static AreaId IdOf(RotationId rotation, string name) => new($"{rotation}/{Slug.Of(name)}");
}
