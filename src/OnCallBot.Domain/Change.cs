namespace OnCallBot.Domain;

/// <summary>One row put or removed.</summary>
public abstract record Change
{
    private Change()
    {
    }

    public abstract PartKey Key { get; }

    /// <summary>The row is new, or takes the place of the one with its key.</summary>
    public sealed record Put(ITeamPart Part) : Change
    {
        public override PartKey Key => Part.Key;
    }

    public sealed record Remove(PartKey Removed) : Change
    {
        public override PartKey Key => Removed;
    }
}
