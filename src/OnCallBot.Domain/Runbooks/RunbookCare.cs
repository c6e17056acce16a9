using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What is kept of a runbook beside what it says.</summary>
/// <param name="Since">The day on which the bot first saw to it; null: not yet.</param>
/// <param name="ReviewedOn">When somebody last said in Slack that they have read it through.</param>
/// <param name="NudgedOn">When its owners were last asked to.</param>
/// <param name="NudgedTo">Where: channels and people.</param>
/// <param name="IsEdited">It says something else than the files do.</param>
/// <param name="Files">What the files say, where it is edited; null: nothing.</param>
public sealed record RunbookCare(
    PipelineId Pipeline,
    RotationId Rotation,
    DateOnly? Since = null,
    DateOnly? ReviewedOn = null,
    EngineerId? ReviewedBy = null,
    DateOnly? NudgedOn = null,
    ValueList<string> NudgedTo = default!,
    bool IsEdited = false,
    Runbook? Files = null) : ITeamPart
{
    public ValueList<string> NudgedTo { get; init; } = NudgedTo ?? [];

    public PartKey Key => KeyOf(Pipeline);

    public static PartKey KeyOf(PipelineId pipeline) => new(PartKind.RunbookCare, pipeline.Value);
}
