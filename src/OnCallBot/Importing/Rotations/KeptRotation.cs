using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Importing.Rotations;

/// <summary>Files without a table say nothing of a rotation that came with calendars: it stays.</summary>
internal static class KeptRotation
{
    private const string CalendarEnding = ".ics";

    public static TeamDraft In(TeamDraft draft, TeamState team)
    {
        if (RotationWeek.NameAnybody(draft.Schedule.Weeks) || team.Rotations.GetValueOrDefault(draft.Rotation) is not { } rotation || !IsOfCalendar(rotation.Latest))
        {
            return draft;
        }

        var had = Restated.Of(team, rotation);
        var files = draft.Overrides.Select(one => (one.Duty, one.Holder, one.FindDuring(rotation.Latest))).ToHashSet();
        var overrides = had.Overrides.Where(one => one is { Cause: OverrideCause.Plan, Reason: null } && !files.Contains((one.Duty, one.Holder, one.During))).ToList();
        var people = rotation.Latest.Weeks.SelectMany(week => week.Assignments).Select(cell => cell.Engineer).Concat(overrides.Select(one => one.Holder)).ToHashSet();
        var areas = had.Areas.Where(area => draft.Areas.All(one => one.Id != area.Id) && rotation.Latest.Duties.Any(duty => duty.Area == area.Id));

        return draft with
        {
            Schedule = had.Schedule,
            Areas = draft.Areas.Concat(areas).ToValueList(),
            Engineers = draft.Engineers.Concat(had.Engineers.Where(one => people.Contains(one.Engineer.Id) && draft.Engineers.All(known => known.Engineer.Id != one.Engineer.Id))).ToValueList(),
            Overrides = draft.Overrides.Concat(overrides).ToValueList(),
            Document = draft.Document with
            {
                Files = draft.Document.Files.Union(had.Document.Files.Where(IsCalendar), StringComparer.Ordinal).ToValueList(),
                People = draft.Document.People.Union(had.Document.People.Where(people.Contains)).ToValueList(),
            },
        };
    }

    private static bool IsOfCalendar(RotationTable table) => IsCalendar(table.Weeks[0].Place.File) && RotationWeek.NameAnybody(table.Weeks);

    private static bool IsCalendar(string file) => file.EndsWith(CalendarEnding, StringComparison.OrdinalIgnoreCase);
}
