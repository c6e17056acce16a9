using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

public sealed record PipelineTeam(PipelineId Pipeline, Stated Said, TeamId Team);
