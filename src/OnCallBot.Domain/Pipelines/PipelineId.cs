namespace OnCallBot.Domain.Pipelines;

/// <summary>Made of the rotation and the pipeline's name: rotation/pipeline.</summary>
public readonly record struct PipelineId(string Value)
{
    public override string ToString() => Value;
}
