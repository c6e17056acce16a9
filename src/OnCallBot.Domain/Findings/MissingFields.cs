using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

public sealed record MissingFields(PipelineId Pipeline, ValueList<RunbookField> Fields, Place Place);
