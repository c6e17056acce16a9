using OnCallBot.Domain.Audit;
using OnCallBot.Domain.Holidays;
using OnCallBot.Domain.People;

namespace OnCallBot.Domain.Imports;

/// <summary>Takes over what a calendar says: exactly what came with it before gives way, and nothing that another source says.</summary>
public static class ImportCalendar
{
    /// <param name="action">What the audit trail calls it.</param>
    public static Decision<CalendarDifference> Decide(TeamState team, CalendarDraft draft, DateTimeOffset now, AuditAction action = AuditAction.Imported)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(draft);

        ITeamPart[] said = [.. draft.Leave, .. draft.CompanyDays.Select(day => new CompanyDay(day, draft.Name))];
        var kept = said.Select(part => part.Key).ToHashSet();
        var changes = new ImportChanges(team);
        foreach (var gone in team.Parts().Where(part => IsOf(part, draft) && !kept.Contains(part.Key)))
        {
            changes.Remove(gone);
        }

        foreach (var part in said)
        {
            changes.Put(part);
        }

        var people = changes.All.Select(change => team.Find(change.Key) ?? changes.State.Find(change.Key)).OfType<Leave>().Select(leave => leave.Engineer).ToHashSet();
        var edits = people.OrderBy(id => id.Value, StringComparer.Ordinal)
            .SelectMany(id => Edits.LeaveOf(team, changes.State, id))
            .Concat(Edits.CompanyDays(team, changes.State));
        var difference = new CalendarDifference(draft.Name, edits.ToValueList(), changes.All.Count);
        if (difference.RowCount > 0)
        {
            changes.Put(new AuditEntry(team.NextAuditNumber, now, By: null, action, Rotation: null, AuditSubject.Of(difference.RowCount, [draft.Name])));
        }

        return new Decision<CalendarDifference>(difference, changes.All.ToValueList(), []);
    }

    private static bool IsOf(ITeamPart part, CalendarDraft draft) => part switch
    {
        Leave leave => leave.Calendar == draft.Name && leave.Days.Last >= draft.From,
        CompanyDay day => day.Calendar == draft.Name && day.Day >= draft.From,
        _ => false,
    };
}
