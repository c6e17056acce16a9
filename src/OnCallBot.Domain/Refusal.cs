namespace OnCallBot.Domain;

/// <summary>Every way in which the domain says no. The sentences are in the program's Wording.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Nothing goes by these words; <paramref name="Near"/> are the names that come closest, best first.</summary>
    public sealed record NoSuchName(string Words, ValueList<string> Near) : Refusal;

    /// <summary>The words fit several things; the person has to choose.</summary>
    public sealed record Ambiguous(string Words, ValueList<string> Choices) : Refusal;

    /// <summary>There is no rotation yet: no team has been imported.</summary>
    public sealed record NoTeam : Refusal;
}
