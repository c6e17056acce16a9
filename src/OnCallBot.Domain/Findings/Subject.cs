using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Runbooks;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Findings;

/// <summary>One team as the findings look at it.</summary>
internal sealed class Subject(TeamState team, Rotation rotation)
{
    public TeamState Team => team;

    public RotationId Id => rotation.Id;

    public Rotation Rotation => rotation;

    public RotationTable Table => rotation.Latest;

    public Place TablePlace { get; } = rotation.Latest.Weeks[0].Place;

    /// <summary>A table that names somebody.</summary>
    public bool HasTable { get; } = RotationWeek.NameAnybody(rotation.Latest.Weeks);

    public IReadOnlyList<Pipeline> Pipelines { get; } = team.PipelinesOf(rotation.Id);

    public TeamDocument? Document { get; } = team.Documents.GetValueOrDefault(rotation.Id);

    public IEnumerable<Stated> Principles => Document?.Principles ?? [];

    public Runbook? FindRunbook(Pipeline pipeline) => team.Runbooks.GetValueOrDefault(pipeline.Id);

    /// <summary>Somebody watches the pipeline's area by the table.</summary>
    public bool IsWatched(Pipeline pipeline) => HasTable && Table.Duties.Any(duty => duty.Area == pipeline.Area);
}
