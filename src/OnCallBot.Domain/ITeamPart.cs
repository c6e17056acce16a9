namespace OnCallBot.Domain;

/// <summary>What the team state is made of, one row of one table.</summary>
public interface ITeamPart
{
    PartKey Key { get; }
}
