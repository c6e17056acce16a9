using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Owners are asked to review runbooks of theirs.</summary>
/// <param name="Team">The team that owns them; null: nobody does, and the rotation is asked.</param>
/// <param name="To">Where: the team's channel, else its people, else the rotation's channel.</param>
public sealed record ReviewNudge(RotationId Rotation, TeamId? Team, DateOnly Day, ValueList<PipelineId> Pipelines, ValueList<string> To);
