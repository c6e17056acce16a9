namespace OnCallBot.Domain.Pipelines;

/// <summary>Made of the rotation and the area's name: rotation/area.</summary>
public readonly record struct AreaId(string Value)
{
    public override string ToString() => Value;
}
