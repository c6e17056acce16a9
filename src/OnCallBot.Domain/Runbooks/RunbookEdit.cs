using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Runbooks;

/// <summary>One change of what a runbook says, made in Slack, or made to that by an import. It is kept for good.</summary>
/// <param name="Number">Counts up over the whole store.</param>
/// <param name="By">Null: an import.</param>
/// <param name="Before">Null: there was none.</param>
/// <param name="After">Null: there is none any more.</param>
public sealed record RunbookEdit(
    long Number,
    PipelineId Pipeline,
    RotationId Rotation,
    EngineerId? By,
    DateTimeOffset At,
    RunbookEditKind Kind,
    RunbookText? Before,
    RunbookText? After) : ITeamPart
{
    public PartKey Key => new(PartKind.RunbookEdit, Number.ToString(CultureInfo.InvariantCulture));
}
