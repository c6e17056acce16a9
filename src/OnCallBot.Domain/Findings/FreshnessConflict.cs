using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

public sealed record FreshnessConflict(PipelineId Pipeline, TimeSpan Holds, TimeSpan Said, Stated Sla);
