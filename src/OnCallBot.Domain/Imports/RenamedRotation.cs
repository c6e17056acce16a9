using OnCallBot.Domain.Handovers;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>A team that gets its right name keeps its history: its rotation moves over with all that hangs on it.</summary>
internal static class RenamedRotation
{
    public static void Apply(ImportChanges changes, Rotation former, TeamDraft draft)
    {
        var team = changes.State;
        var renamed = former with
        {
            Id = draft.Rotation,
            Name = draft.Name,
            Tables = former.Tables.Select(table => table with { Duties = table.Duties.Select(MovedDuty).ToValueList() }).ToValueList(),
        };

        changes.Put(renamed);
        MoveHistory(changes, former.Id, draft.Rotation);
        foreach (var area in team.AreasOf(former.Id))
        {
            changes.Put(area with { Id = Area.IdOf(draft.Rotation, area.Name), Rotation = draft.Rotation });
            changes.Remove(area);
        }

        foreach (var pipeline in team.PipelinesOf(former.Id))
        {
            var id = Pipeline.IdOf(draft.Rotation, pipeline.Name);
            changes.Put(pipeline with { Id = id, Rotation = draft.Rotation, Area = MovedArea(pipeline.Area) });
            changes.Remove(pipeline);
            if (team.Runbooks.GetValueOrDefault(pipeline.Id) is { } runbook)
            {
                changes.Put(runbook with { Pipeline = id, Rotation = draft.Rotation });
                changes.Remove(runbook);
            }

            if (team.FindRunbookCare(pipeline.Id) is { } care)
            {
                changes.Put(care with { Pipeline = id, Rotation = draft.Rotation, Files = care.Files is { } files ? files with { Pipeline = id, Rotation = draft.Rotation } : null });
                changes.Remove(care);
            }

            foreach (var edit in team.RunbookEditsOf(pipeline.Id))
            {
                changes.Put(edit with { Pipeline = id, Rotation = draft.Rotation });
            }
        }

        if (team.Documents.GetValueOrDefault(former.Id) is { } document)
        {
            changes.Put(document with { Rotation = draft.Rotation });
            changes.Remove(document);
        }

        changes.Remove(former);

        Duty MovedDuty(Duty duty) => duty.Area is { } area ? duty with { Area = MovedArea(area) } : duty;

        AreaId MovedArea(AreaId area) => new($"{draft.Rotation}{area.Value[former.Id.Value.Length..]}");
    }

    /// <summary>What was held, swapped, handed over, noted and reminded of.</summary>
    private static void MoveHistory(ImportChanges changes, RotationId former, RotationId renamed)
    {
        var team = changes.State;
        foreach (var one in team.Parts().OfType<Override>().Where(one => one.Rotation == former))
        {
            changes.Put(one with { Rotation = renamed });
        }

        foreach (var swap in team.Swaps.Where(swap => swap.Rotation == former))
        {
            changes.Put(swap with { Rotation = renamed });
        }

        foreach (var handover in team.Parts().OfType<Handover>().Where(handover => handover.Rotation == former))
        {
            changes.Put(handover with { Rotation = renamed });
            changes.Remove(handover);
        }

        foreach (var note in team.Parts().OfType<Note>().Where(note => note.Rotation == former))
        {
            changes.Put(note with { Rotation = renamed });
        }

        foreach (var reminder in team.Reminders.Where(reminder => reminder.Rotation == former))
        {
            changes.Put(reminder with { Rotation = renamed });
            changes.Remove(reminder);
        }

        foreach (var line in team.HolidayLedger.Where(line => line.Rotation == former))
        {
            changes.Put(line with { Rotation = renamed });
        }

        foreach (var line in team.Ledger.Where(line => line.Rotation == former))
        {
            changes.Put(line with { Rotation = renamed });
        }

        foreach (var feed in team.CalendarFeeds.Where(feed => feed.Rotation == former))
        {
            changes.Put(feed with { Rotation = renamed });
        }

        foreach (var entry in team.Audit.Where(entry => entry.Rotation == former))
        {
            changes.Put(entry with { Rotation = renamed });
        }
    }
}
