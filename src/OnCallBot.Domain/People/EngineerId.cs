namespace OnCallBot.Domain.People;

/// <summary>Made of the engineer's name: the same name is the same person in every file.</summary>
public readonly record struct EngineerId(string Value)
{
    public override string ToString() => Value;
}
