namespace OnCallBot.Domain.Holidays;

/// <summary>A day that the whole company has off, as a calendar says it. It is every team's; those of one team's files are the rotation's own.</summary>
/// <param name="Calendar">The name of the .ics file that it came with.</param>
public sealed record CompanyDay(DateOnly Day, string Calendar) : ITeamPart
{
    public PartKey Key => new(PartKind.CompanyDay, $"{Day:yyyy-MM-dd}/{Calendar}");
}
