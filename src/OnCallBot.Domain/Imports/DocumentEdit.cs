using System.Globalization;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>Areas and pipelines after an import, and the document with what had to be assumed.</summary>
internal static class DocumentEdit
{
    public static void Apply(ImportChanges changes, TeamDraft draft)
    {
        var team = changes.State;
        ITeamPart[] parts = [.. draft.Areas, .. draft.Pipelines];
        foreach (var part in parts)
        {
            changes.Put(part);
        }

        var kept = parts.Select(part => part.Key).ToHashSet();
        ITeamPart[] had = [.. team.AreasOf(draft.Rotation), .. team.PipelinesOf(draft.Rotation)];
        foreach (var part in had.Where(part => !kept.Contains(part.Key)))
        {
            changes.Remove(part);
        }
    }

    /// <summary>The draft's document, and in it what the schedule left open.</summary>
    public static TeamDocument WithSchedule(TeamDraft draft, Rotation rotation)
    {
        var schedule = draft.Schedule;
        var table = rotation.Latest;
        var assumed = new List<Assumption>(draft.Document.Assumed);
        AddUnlessSaid(schedule.FirstDay is not null, AssumptionKind.FirstDay, table.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        AddUnlessSaid(schedule.Zone is not null, AssumptionKind.Zone, table.Zone.Id);
        AddUnlessSaid(schedule.HandoffTime is not null, AssumptionKind.HandoffTime, table.HandoffTime.ToString("HH:mm", CultureInfo.InvariantCulture));

        return draft.Document with { Assumed = assumed.OrderBy(one => one.Kind).ToValueList() };

        void AddUnlessSaid(bool isSaid, AssumptionKind kind, string value)
        {
            if (!isSaid)
            {
                assumed.Add(new Assumption(kind, draft.Name, value, schedule.Place));
            }
        }
    }
}
