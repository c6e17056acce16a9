using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>
/// Takes drafts over into what the bot knows. What has happened stays: a changed table holds from the first handoff
/// after the moment, people who are named no more have left, and shifts that have begun keep their holders.
/// </summary>
public static class ImportTeam
{
    /// <summary>All drafts or none.</summary>
    /// <param name="action">What the audit trail calls it.</param>
    public static Result<Decision<ValueList<Difference>>> Decide(TeamState team, IEnumerable<TeamDraft> drafts, DateTimeOffset now, AuditAction action = AuditAction.Imported)
    {
        ArgumentNullException.ThrowIfNull(drafts);

        var changes = new List<Change>();
        var differences = new List<Difference>();
        foreach (var draft in drafts)
        {
            if (!Decide(team, draft, now, action).Succeeded(out var decision, out var refusal))
            {
                return refusal;
            }

            changes.AddRange(decision.Changes);
            differences.Add(decision.Value);
            team = team.With(decision.Changes);
        }

        return new Decision<ValueList<Difference>>(differences.ToValueList(), changes.ToValueList(), []);
    }

    public static Result<Decision<Difference>> Decide(TeamState team, TeamDraft draft, DateTimeOffset now, AuditAction action = AuditAction.Imported)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(draft);

        if (ImportRefusals.Find(team, draft) is { } refusal)
        {
            return refusal;
        }

        var changes = new ImportChanges(team);
        var former = FindFormer(team, draft);
        if (former is not null)
        {
            RenamedRotation.Apply(changes, former, draft);
        }

        var existing = changes.State.Rotations.GetValueOrDefault(draft.Rotation);
        var document = changes.State.Documents.GetValueOrDefault(draft.Rotation);
        var rotation = RotationEdit.Apply(existing, draft, now);

        var edited = RunbookMerge.Apply(changes, draft, now);
        DocumentEdit.Apply(changes, draft);
        PeopleEdit.Apply(changes, draft, document);
        changes.Put(rotation);
        changes.Put(DocumentEdit.WithSchedule(draft, rotation));
        var tooLate = OverrideEdit.Apply(changes, draft, existing, rotation, now);

        var difference = Compared.Between(team, changes, draft, existing, former, tooLate, edited, now);
        if (difference.RowCount > 0)
        {
            changes.Put(new AuditEntry(team.NextAuditNumber, now, By: null, action, draft.Rotation, AuditSubject.Of(difference.RowCount, draft.Document.Files)));
        }

        return new Decision<Difference>(difference, changes.All.ToValueList(), []);
    }

    private static Rotation? FindFormer(TeamState team, TeamDraft draft)
    {
        if (draft.FormerName is null || team.Rotations.ContainsKey(draft.Rotation))
        {
            return null;
        }

        var id = Rotation.IdOf(draft.FormerName);
        var wasAssumed = team.Documents.GetValueOrDefault(id)?.Assumed.Any(assumed => assumed.Kind is AssumptionKind.TeamName) ?? false;

        return wasAssumed ? team.Rotations.GetValueOrDefault(id) : null;
    }
}
