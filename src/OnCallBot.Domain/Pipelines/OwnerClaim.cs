using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Pipelines;

/// <summary>One place's word on who owns a pipeline. Places can disagree: that is a finding, and the first one holds.</summary>
public sealed record OwnerClaim(OwnerRole Role, TeamId Team, Stated Said);
