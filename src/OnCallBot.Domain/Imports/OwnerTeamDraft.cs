using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Imports;

/// <param name="IsDeclared">A file introduces the team by this name; else it is only mentioned.</param>
public sealed record OwnerTeamDraft(Team Team, bool IsDeclared);
