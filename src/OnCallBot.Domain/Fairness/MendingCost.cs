namespace OnCallBot.Domain.Fairness;

/// <summary>What a table is judged by: first how far it is from fair, then how much of it changed.</summary>
/// <param name="Unfair">How many shifts would have to change hands, over all counts; nought is fair.</param>
/// <param name="Changes">How many cells name somebody else.</param>
internal readonly record struct MendingCost(int Unfair, int Changes)
{
    public bool IsBelow(MendingCost other) => Unfair < other.Unfair || (Unfair == other.Unfair && Changes < other.Changes);
}
