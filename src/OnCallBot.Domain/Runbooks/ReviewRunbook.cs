using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Somebody says that they have read a runbook through, and that it holds.</summary>
public static class ReviewRunbook
{
    public static Result<Decision<RunbookCare>> Decide(TeamState team, PipelineId id, EngineerId by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        if (!team.Pipelines.TryGetValue(id, out var pipeline))
        {
            return new Refusal.NoSuchPipeline(id);
        }

        if (!RunbookRights.MayEdit(team, pipeline, by))
        {
            return new Refusal.NotYourRunbook(id);
        }

        if (team.Runbooks.GetValueOrDefault(id) is not { } runbook)
        {
            return new Refusal.NoRunbook(id);
        }

        var today = now.DateIn(team.Rotations[pipeline.Rotation].Zone);
        var care = team.FindRunbookCare(id) ?? new RunbookCare(id, pipeline.Rotation);
        if (care.ReviewedOn == today && runbook.ReviewedOn == today)
        {
            return new Refusal.ReviewedAlready(care);
        }

        var reviewed = care with { ReviewedOn = today, ReviewedBy = by };

        return new Decision<RunbookCare>(
            reviewed,
            new Change.Put(runbook with { ReviewedOn = today }),
            new Change.Put(reviewed),
            new Change.Put(new AuditEntry(team.NextAuditNumber, now, by, AuditAction.RunbookReviewed, pipeline.Rotation, AuditSubject.Of(id))));
    }
}
