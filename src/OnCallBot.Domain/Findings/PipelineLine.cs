using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

/// <summary>Something that is said of a pipeline, and where.</summary>
public sealed record PipelineLine(PipelineId Pipeline, Stated Said);
