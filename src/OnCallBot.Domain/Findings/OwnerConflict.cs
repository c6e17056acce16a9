using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

public sealed record OwnerConflict(PipelineId Pipeline, OwnerRole Role, Stated First, Stated Other);
