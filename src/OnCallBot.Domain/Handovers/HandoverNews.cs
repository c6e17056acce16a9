using OnCallBot.Domain.Pipelines;

namespace OnCallBot.Domain.Handovers;

/// <summary>What is new in the documents since the handover before.</summary>
/// <param name="Runbooks">The pipelines whose runbooks came, changed or went.</param>
/// <param name="Findings">The traces of what was found: see <see cref="HandoverMemory.TracesOf"/>.</param>
public sealed record HandoverNews(ValueList<PipelineId> Runbooks, ValueList<string> Findings)
{
    public static HandoverNews None { get; } = new([], []);
}
