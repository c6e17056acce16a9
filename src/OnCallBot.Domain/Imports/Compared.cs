using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>The state before and after an import, as a <see cref="Difference"/>.</summary>
internal static class Compared
{
    public static Difference Between(
        TeamState before,
        ImportChanges changes,
        TeamDraft draft,
        Rotation? existing,
        Rotation? former,
        ValueList<OverrideDraft> tooLate,
        ValueList<EditedRunbook> edited,
        DateTimeOffset now)
    {
        var after = changes.State;
        var rotation = after.Rotations[draft.Rotation];
        var handoff = existing?.TurnAt(now).During.End;

        // A renamed team is compared under its new name, or all of it would seem to go and come.
        var from = former is null ? before : before.With(changes.All.Take(RenameCount(changes, former)));

        return new Difference(
            draft.Rotation,
            draft.Name,
            IsNew: existing is null,
            former?.Name,
            existing is not null && !RotationEdit.AreAlike(existing.Latest, rotation.Latest) ? rotation.Latest.From : null,
            Edits.Between(from, after, draft.Rotation).ToValueList(),
            existing is null ? [] : ShiftMoves.Between(from, after, existing, rotation, handoff!.Value).ToValueList(),
            existing is null ? [] : Flags.Between(from, after, rotation, handoff!.Value).ToValueList(),
            existing is null ? [] : SwapFlags.Between(from, after, rotation, now).ToValueList(),
            tooLate,
            edited,
            changes.All.Count);
    }

    private static int RenameCount(ImportChanges changes, Rotation former)
    {
        var last = new Change.Remove(former.Key);

        return changes.All.TakeWhile(change => change != last).Count() + 1;
    }
}
