using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Swaps;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Imports;

/// <summary>Overrides after an import: those of the files, and those of people, which move with the handoffs of their shifts.</summary>
internal static class OverrideEdit
{
    /// <summary>Returns those of the files that come too late.</summary>
    public static ValueList<OverrideDraft> Apply(ImportChanges changes, TeamDraft draft, Rotation? existing, Rotation rotation, DateTimeOffset now)
    {
        var stored = changes.State.Parts().OfType<Override>().Where(one => one.Rotation == rotation.Id).OrderBy(one => one.Number).ToList();
        var from = existing is not null && existing.HasPast() ? existing.TurnAt(now).During.End : DateTimeOffset.MinValue;
        if (existing is not null && !RotationEdit.AreAlike(existing.Latest, rotation.Latest))
        {
            Realign(changes, rotation.Id, stored.Where(one => !one.FromFiles), new Realignment(existing, rotation, from));
        }

        var theirs = stored.Where(one => one.FromFiles).ToList();
        var tooLate = new List<OverrideDraft>();
        var wanted = new List<Override>();
        foreach (var said in draft.Overrides)
        {
            if (said.FindDuring(rotation.Latest) is not { } during)
            {
                continue;
            }

            // An override that was made by hand and is written down afterwards is the same one.
            if (stored.Find(one => one.FromFiles ? IsSame(one, said, during) : IsSame(one, said, during) && one.During == during) is { } same)
            {
                stored.Remove(same);
                theirs.Remove(same);
            }
            else if (during.End <= from)
            {
                tooLate.Add(said);
            }
            else
            {
                var start = during.Start < from ? from : during.Start;
                wanted.Add(new Override(Number: 0, rotation.Id, said.Duty, new TimeRange(start, during.End), said.Holder, said.Cause, said.Reason, now, FromFiles: true));
            }
        }

        foreach (var gone in theirs)
        {
            TakeBack(changes, gone, from);
        }

        foreach (var one in wanted)
        {
            changes.Put(one with { Number = changes.State.NextOverrideNumber });
        }

        return tooLate.ToValueList();
    }

    /// <summary>Of one that was taken when it had begun only the rest is kept.</summary>
    private static bool IsSame(Override one, OverrideDraft said, TimeRange during) =>
        one.Duty == said.Duty && one.Holder == said.Holder && one.Cause == said.Cause && one.Reason == said.Reason
        && one.During.End == during.End && one.During.Start >= during.Start;

    private static void TakeBack(ImportChanges changes, Override gone, DateTimeOffset from)
    {
        if (gone.During.Start >= from)
        {
            changes.Remove(gone);
        }
        else if (gone.During.End > from)
        {
            changes.Put(gone with { During = new TimeRange(gone.During.Start, from) });
        }
    }

    /// <summary>What a swap made stays what it gives, and what is asked for stays the shift that was asked for.</summary>
    private static void Realign(ImportChanges changes, RotationId rotation, IEnumerable<Override> overrides, Realignment realignment)
    {
        foreach (var one in overrides)
        {
            changes.Put(one with { During = realignment.Of(one.During) });
        }

        foreach (var swap in changes.State.Swaps.Where(swap => swap.Rotation == rotation && (swap.Status is SwapStatus.Open or SwapStatus.Approved)).ToList())
        {
            changes.Put(swap with { Legs = swap.Legs.Select(leg => leg with { During = realignment.Of(leg.During) }).ToValueList() });
        }
    }
}
