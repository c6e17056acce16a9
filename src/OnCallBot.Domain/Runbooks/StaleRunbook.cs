using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Runbooks;

/// <summary>A runbook that nobody has reviewed for too long.</summary>
/// <param name="ReviewedOn">Null: nobody ever said that they had.</param>
/// <param name="Since">The day from which it counts.</param>
public sealed record StaleRunbook(PipelineId Pipeline, DateOnly? ReviewedOn, DateOnly Since)
{
    public const int UsualDays = 180;

    /// <summary>Those of a rotation, the longest forgotten first. Where nobody ever said so, it counts from the day on which the bot first saw the runbook.</summary>
    /// <param name="days">How long a review holds.</param>
    public static IEnumerable<StaleRunbook> Of(TeamState team, RotationId rotation, DateTimeOffset now, int days)
    {
        ArgumentNullException.ThrowIfNull(team);

        var today = now.DateIn(team.Rotations[rotation].Zone);

        return team.PipelinesOf(rotation)
            .Select(pipeline => (Runbook: team.Runbooks.GetValueOrDefault(pipeline.Id), team.FindRunbookCare(pipeline.Id)?.Since))
            .Where(one => one.Runbook is not null)
            .Select(one => (one.Runbook!.Pipeline, one.Runbook.ReviewedOn, From: one.Runbook.ReviewedOn ?? one.Since))
            .Where(one => one.From is { } from && from.DayNumber + days <= today.DayNumber)
            .Select(one => new StaleRunbook(one.Pipeline, one.ReviewedOn, one.From!.Value))
            .OrderBy(one => one.Since)
            .ThenBy(one => one.Pipeline.Value, StringComparer.Ordinal);
    }
}
