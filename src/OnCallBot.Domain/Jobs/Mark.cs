namespace OnCallBot.Domain.Jobs;

/// <summary>Something that is done once, and was: a reminder's stage, a follow-up. It is kept in the commit that does it.</summary>
/// <param name="Name">What was done, and to what, as a machine would name it.</param>
/// <param name="MadeAt">When it was done.</param>
/// <param name="NeededUntil">From then on nobody asks for it any more.</param>
public sealed record Mark(string Name, DateTimeOffset MadeAt, DateTimeOffset NeededUntil) : ITeamPart
{
    public PartKey Key => KeyOf(Name);

    public static PartKey KeyOf(string name) => new(PartKind.Mark, name);
}
