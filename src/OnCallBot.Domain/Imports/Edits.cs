using System.Globalization;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Domain.Imports;

/// <summary>What is different between two states of one team, in the order in which it is shown.</summary>
internal static class Edits
{
    public static IEnumerable<Edit> Between(TeamState before, TeamState after, RotationId rotation)
    {
        var people = Ids(before, after, rotation, document => document.People);
        var teams = Ids(before, after, rotation, document => document.Teams);

        return
        [
            .. Settings(before, after, rotation),
            .. people.SelectMany(id => Compare(EditSubject.Person, Present(before, rotation, id), Present(after, rotation, id), Described.Engineer)),
            .. people.SelectMany(id => LeaveOf(before, after, id)),
            .. CompanyDays(before, after),
            .. teams.SelectMany(id => Compare(EditSubject.OwnerTeam, before.Teams.GetValueOrDefault(id), after.Teams.GetValueOrDefault(id), Described.Team)),
            .. Compare(EditSubject.Area, before.AreasOf(rotation), after.AreasOf(rotation), area => area.Id, Described.Area),
            .. Compare(EditSubject.Pipeline, before.PipelinesOf(rotation), after.PipelinesOf(rotation), pipeline => pipeline.Id, pipeline => Described.Pipeline(pipeline, before, after)),
            .. Runbooks(before, after, rotation),
            .. TableEdits.Between(before, after, rotation),
            .. OverridesOf(before, after, rotation),
            .. Document(before, after, rotation),
        ];
    }

    public static IEnumerable<Edit> LeaveOf(TeamState before, TeamState after, EngineerId id)
    {
        var name = (after.Engineers.GetValueOrDefault(id) ?? before.Engineers.GetValueOrDefault(id))?.Name ?? id.Value;

        return Lines(EditSubject.Leave, name, EditField.Whole, before.LeaveOf(id).Select(leave => leave.Days.ToString()), after.LeaveOf(id).Select(leave => leave.Days.ToString()));
    }

    /// <summary>The company days that calendars give.</summary>
    public static IEnumerable<Edit> CompanyDays(TeamState before, TeamState after) =>
        Lines(EditSubject.CompanyDay, "", EditField.Whole, Texts(before), Texts(after));

    private static IReadOnlyList<T> Ids<T>(TeamState before, TeamState after, RotationId rotation, Func<Sources.TeamDocument, IEnumerable<T>> ids)
    {
        var had = before.Documents.GetValueOrDefault(rotation);
        var has = after.Documents.GetValueOrDefault(rotation);

        return [.. (has is null ? [] : ids(has)).Union(had is null ? [] : ids(had))];
    }

    private static Engineer? Present(TeamState team, RotationId rotation, EngineerId id) =>
        team.Documents.GetValueOrDefault(rotation)?.People.Contains(id) ?? false ? team.Engineers.GetValueOrDefault(id) : null;

    private static IEnumerable<Edit> Settings(TeamState before, TeamState after, RotationId rotation)
    {
        var had = before.Rotations.GetValueOrDefault(rotation);
        var has = after.Rotations[rotation];

        return Compare(EditSubject.Team, had, has, one => Described.Rotation(one, after));
    }

    private static IEnumerable<Edit> Runbooks(TeamState before, TeamState after, RotationId rotation)
    {
        // A runbook comes and goes with its pipeline; only what it says in both states is compared line by line.
        foreach (var pipeline in after.PipelinesOf(rotation))
        {
            var had = before.Runbooks.GetValueOrDefault(pipeline.Id);
            var has = after.Runbooks.GetValueOrDefault(pipeline.Id);
            if (had is null || has is null)
            {
                if (had is not null || has is not null)
                {
                    yield return new Edit(EditSubject.Runbook, pipeline.Name, EditField.Whole, had is null ? null : pipeline.Name, has is null ? null : pipeline.Name);
                }

                continue;
            }

            foreach (var (field, lines) in Described.Runbook(has))
            {
                foreach (var edit in Lines(EditSubject.Runbook, pipeline.Name, field, Described.Runbook(had).First(one => one.Field == field).Lines, lines))
                {
                    yield return edit;
                }
            }
        }
    }

    private static IEnumerable<Edit> OverridesOf(TeamState before, TeamState after, RotationId rotation) =>
        Lines(EditSubject.Override, rotation.Value, EditField.Whole, Described.Overrides(before, rotation), Described.Overrides(after, rotation));

    private static IEnumerable<Edit> Document(TeamState before, TeamState after, RotationId rotation)
    {
        var had = before.Documents.GetValueOrDefault(rotation);
        var has = after.Documents[rotation];

        return
        [
            .. Lines(EditSubject.Document, has.Rotation.Value, EditField.Principles, Texts(had?.Principles), Texts(has.Principles)),
            .. Lines(EditSubject.Document, has.Rotation.Value, EditField.Rationale, Texts(had?.Rationale), Texts(has.Rationale)),
            .. Lines(EditSubject.Document, has.Rotation.Value, EditField.HolidayRule, Texts(had?.HolidayRule), Texts(has.HolidayRule)),
        ];
    }

    private static IEnumerable<string> Texts(TeamState team) =>
        team.CompanyDays.Select(day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(IEnumerable<Sources.Stated>? lines) => (lines ?? []).Select(line => line.Text);

    private static IEnumerable<Edit> Lines(EditSubject subject, string name, EditField field, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (had, has) = (before.ToList(), after.ToList());

        return had.Except(has, StringComparer.Ordinal).Select(line => new Edit(subject, name, field, line, null))
            .Concat(has.Except(had, StringComparer.Ordinal).Select(line => new Edit(subject, name, field, null, line)));
    }

    private static IEnumerable<Edit> Compare<T, TId>(EditSubject subject, IEnumerable<T> before, IEnumerable<T> after, Func<T, TId> id, Func<T, Description> describe)
        where T : class
        where TId : notnull
    {
        var (had, has) = (before.ToDictionary(id), after.ToDictionary(id));

        return has.Keys.Union(had.Keys).SelectMany(key => Compare(subject, had.GetValueOrDefault(key), has.GetValueOrDefault(key), describe));
    }

    private static IEnumerable<Edit> Compare<T>(EditSubject subject, T? before, T? after, Func<T, Description> describe)
        where T : class
    {
        var (had, has) = (before is null ? null : describe(before), after is null ? null : describe(after));
        if (had is null || has is null)
        {
            return had is null && has is null ? [] : [new Edit(subject, (has ?? had)!.Name, EditField.Whole, had?.Name, has?.Name)];
        }

        return has.Fields.Zip(had.Fields).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new Edit(subject, has.Name, pair.First.Field, pair.Second.Value, pair.First.Value));
    }
}
