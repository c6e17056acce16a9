using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Following;

/// <param name="Value">What should be shown now, and where.</param>
public sealed record Wanted(RotationId Rotation, FollowerKind Kind, string Value);
