namespace OnCallBot.Domain.People;

/// <summary>Made of the team's name without a trailing «Team»: «Finance» and «Finance Team» are one team.</summary>
public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}
