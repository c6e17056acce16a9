using OnCallBot.Domain;
using OnCallBot.Domain.Imports;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Rotations.Recognition;
using OnCallBot.Domain.Sources;
using OnCallBot.Importing.Calendars;

namespace OnCallBot.Importing.Rotations;

/// <summary>A team's draft with the rotation that its calendars say; all else of it stays.</summary>
internal static class RotationDraft
{
    /// <param name="existing">The rotation as it is; null: there is none, or none of its past counts.</param>
    public static TeamDraft Of(TeamDraft team, RecognizedRotation found, RotationDuties duties, IEnumerable<Engineer> people, IReadOnlyList<CalendarFacts> calendars, Rotation? existing, DateTimeOffset now)
    {
        var place = new Place(calendars[0].Name, 1);
        var (firstDay, weeks) = found.CountedAs(existing?.Latest);
        var everybody = people.ToList();
        var own = team.Teams.Select(one => one.Team.Id).FirstOrDefault(id => id == Team.IdOf(team.Name));
        var added = everybody.Where(one => team.Engineers.All(known => known.Engineer.Id != one.Id));

        return team with
        {
            Schedule = new ScheduleDraft(firstDay, found.Handoff.Time, found.Handoff.Zone, found.Handoff.Zone, duties.All.ToValueList(), weeks.Select(week => InOrder(week, duties)).ToValueList(), place),
            Areas = team.Areas.Concat(duties.NewAreas).ToValueList(),
            Engineers = team.Engineers.Concat(added.Select(one => new EngineerDraft(one with { Team = one.Team ?? (own.Value is null ? null : own) }, place))).ToValueList(),
            Overrides = Overrides(found, existing, now).ToValueList(),
            Document = team.Document with
            {
                Files = team.Document.Files.Union(calendars.Select(calendar => calendar.Name), StringComparer.Ordinal).ToValueList(),
                People = team.Document.People.Union(everybody.Select(one => one.Id)).ToValueList(),
                Assumed = team.Document.Assumed.Where(one => one.Kind is not (AssumptionKind.FirstDay or AssumptionKind.Zone or AssumptionKind.HandoffTime)).ToValueList(),
            },
        };
    }

    private static RotationWeek InOrder(RotationWeek week, RotationDuties duties)
    {
        var order = duties.All.Index().ToDictionary(duty => duty.Item.Id, duty => duty.Index);

        return week with { Assignments = week.Assignments.OrderBy(cell => order[cell.Duty]).ToValueList() };
    }

    /// <summary>What is over stays as it was, and needs no word.</summary>
    private static IEnumerable<OverrideDraft> Overrides(RecognizedRotation found, Rotation? existing, DateTimeOffset now) =>
        from one in found.Departures
        where one.Who is not null && (existing is null || one.During.End > now)
        select new OverrideDraft(one.Duty, default, default, one.Who!.Value, OverrideCause.Plan, Reason: null, one.Place, one.During);
}
