using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

public sealed record TeamNames(TeamId Team, ValueList<Stated> Names);
