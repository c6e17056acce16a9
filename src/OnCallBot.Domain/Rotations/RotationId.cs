namespace OnCallBot.Domain.Rotations;

/// <summary>Made of the name of the team whose rotation it is.</summary>
public readonly record struct RotationId(string Value)
{
    public override string ToString() => Value;
}
