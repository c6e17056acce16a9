using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Handovers;

/// <param name="Trace">Another one means that the runbook says something else.</param>
public sealed record RunbookTrace(PipelineId Pipeline, string Trace);
