using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Following;

/// <summary>How far something in Slack has followed whoever is on call. Who changes it by hand keeps that until the holders change.</summary>
/// <param name="Asked">What Slack was last asked to show.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Shown">What it last took; null: nothing yet.</param>
/// <param name="Fault">Why it took nothing since, as the admins were told; null: nothing is wrong.</param>
public sealed record Follower(RotationId Rotation, FollowerKind Kind, string Asked, DateTimeOffset AskedAt, string? Shown, string? Fault) : ITeamPart
{
    public PartKey Key => KeyOf(Rotation, Kind);

    public static PartKey KeyOf(RotationId rotation, FollowerKind kind) => new(PartKind.Follower, $"{kind}/{rotation}");
}
