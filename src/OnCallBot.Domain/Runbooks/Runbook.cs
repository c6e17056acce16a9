using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Runbooks;

/// <summary>What to know of one pipeline, in its team's own words.</summary>
/// <param name="Notes">What was written under the pipeline in a field that the vocabulary does not know.</param>
/// <param name="ReviewedOn">When somebody last read it through; null: never said.</param>
public sealed record Runbook(
    PipelineId Pipeline,
    RotationId Rotation,
    ValueList<Stated> DataTypes,
    ValueList<Stated> Owners,
    ValueList<Stated> CommonIssues,
    ValueList<Stated> Slas,
    ValueList<Stated> OnCall,
    ValueList<Stated> Links,
    ValueList<Stated> Notes,
    DateOnly? ReviewedOn) : ITeamPart
{
    public PartKey Key => new(PartKind.Runbook, Pipeline.Value);

    /// <summary>Everything that it says, in the order in which it is shown.</summary>
    public IEnumerable<RunbookLine> Lines() =>
    [
        .. Of(RunbookField.Issue, CommonIssues), .. Of(RunbookField.DataType, DataTypes), .. Of(RunbookField.Sla, Slas), .. Of(RunbookField.OnCall, OnCall),
        .. Of(RunbookField.Owner, Owners), .. Of(RunbookField.Link, Links), .. Of(RunbookField.Note, Notes),
    ];

    /// <summary>The lines of one field.</summary>
    public ValueList<Stated> LinesOf(RunbookField field) => field switch
    {
        RunbookField.Issue => CommonIssues,
        RunbookField.DataType => DataTypes,
        RunbookField.Sla => Slas,
        RunbookField.OnCall => OnCall,
        RunbookField.Owner => Owners,
        RunbookField.Link => Links,
        RunbookField.Note => Notes,
        _ => [],
    };

    private static IEnumerable<RunbookLine> Of(RunbookField field, ValueList<Stated> lines) => lines.Select(said => new RunbookLine(field, said));
}
