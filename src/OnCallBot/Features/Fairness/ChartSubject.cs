using OnCallBot.Domain.Fairness;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Features.Fairness;

/// <summary>What a chart shows.</summary>
/// <param name="Moment">The moment that it answers for, to the second.</param>
internal sealed record ChartSubject(RotationId Rotation, FairnessWindow Window, DateTimeOffset Moment);
