using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Imports;

/// <summary>Takes drafts over as if nothing had been known before. The audit trail begins anew with it.</summary>
public static class StartOver
{
    /// <param name="by">Who wants it, if Slack knows them; null: nobody says.</param>
    public static Result<Decision<ValueList<Difference>>> Decide(TeamState team, IReadOnlyList<TeamDraft> drafts, SlackUserId? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(drafts);

        if (!ImportTeam.Decide(TeamState.Empty, drafts, now).Succeeded(out var first, out var refusal))
        {
            return refusal;
        }

        var afresh = TeamState.Empty.With(first.Changes.Where(change => change.Key.Kind != PartKind.AuditEntry));
        var who = by is { } user ? afresh.FindEngineer(user)?.Id : null;
        var subject = AuditSubject.Of(first.Value.Sum(difference => difference.RowCount), drafts.SelectMany(draft => draft.Document.Files));
        var after = afresh.With([new Change.Put(new AuditEntry(afresh.NextAuditNumber, now, who, AuditAction.StartedOver, Rotation: null, subject))]);

        var removed = team.Parts().Where(part => after.Find(part.Key) is null).Select(Change (part) => new Change.Remove(part.Key));
        var put = after.Parts().Where(part => !part.Equals(team.Find(part.Key))).Select(Change (part) => new Change.Put(part));

        return new Decision<ValueList<Difference>>(first.Value, [.. removed, .. put], []);
    }
}
