namespace OnCallBot.Domain.Rotations;

/// <summary>Made of the duty's name; unique within its rotation.</summary>
public readonly record struct DutyId(string Value)
{
    public override string ToString() => Value;
}
