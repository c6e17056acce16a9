using OnCallBot.Domain.People;
using OnCallBot.Domain.Sources;

namespace OnCallBot.Domain.Imports;

/// <summary>
/// People and owner teams after an import. Several teams' files may name the same ones: what these files leave out does
/// not take away what the others say.
/// </summary>
internal static class PeopleEdit
{
    public static void Apply(ImportChanges changes, TeamDraft draft, TeamDocument? before)
    {
        var others = changes.State.Documents.Values.Where(document => document.Rotation != draft.Rotation).ToList();
        var theirPeople = others.SelectMany(document => document.People).ToHashSet();
        var theirTeams = others.SelectMany(document => document.Teams).ToHashSet();

        PutPeople(changes, draft, theirPeople);
        PutTeams(changes, draft, theirTeams, others.SelectMany(document => document.Files).ToHashSet(StringComparer.Ordinal));
        PutLeave(changes, draft, theirPeople);
        if (before is not null)
        {
            LetGo(changes, before.People.Except(draft.Document.People).Except(theirPeople));
            RemoveTeams(changes, before.Teams.Except(draft.Document.Teams).Except(theirTeams));
        }
    }

    private static void PutPeople(ImportChanges changes, TeamDraft draft, HashSet<EngineerId> shared)
    {
        foreach (var (engineer, _) in draft.Engineers)
        {
            var known = changes.State.Engineers.GetValueOrDefault(engineer.Id);
            var other = shared.Contains(engineer.Id) ? known : null;
            changes.Put(engineer with
            {
                SlackUser = engineer.SlackUser ?? known?.SlackUser, // It may have been said in Slack.
                DisplayName = engineer.DisplayName ?? other?.DisplayName,
                Team = other?.Team ?? engineer.Team,
                Zone = engineer.Zone ?? known?.Zone, // So may this.
                Holidays = engineer.Holidays ?? known?.Holidays, // And this.
                RemindAhead = engineer.RemindAhead ?? known?.RemindAhead, // And this.
            });
        }
    }

    private static void PutTeams(ImportChanges changes, TeamDraft draft, HashSet<TeamId> shared, HashSet<string> theirFiles)
    {
        foreach (var (team, isDeclared) in draft.Teams)
        {
            if (!shared.Contains(team.Id) || changes.State.Teams.GetValueOrDefault(team.Id) is not { } other)
            {
                changes.Put(team);
                continue;
            }

            var elsewhere = other.Spellings.Where(said => theirFiles.Contains(said.Place.File)).ToList();
            changes.Put(team with
            {
                Name = isDeclared ? team.Name : other.Name,
                Aka = other.Aka.Union(team.Aka, StringComparer.Ordinal).ToValueList(),
                Spellings = [.. elsewhere.Concat(team.Spellings).DistinctBy(said => said.Text, StringComparer.Ordinal).OrderBy(said => said.Text, StringComparer.Ordinal)],
                Channel = team.Channel ?? other.Channel,
                Hours = team.Hours ?? other.Hours,
                Zone = team.Zone ?? other.Zone,
                Holidays = team.Holidays ?? other.Holidays,
            });
        }
    }

    private static void PutLeave(ImportChanges changes, TeamDraft draft, HashSet<EngineerId> shared)
    {
        var said = draft.Leave.ToHashSet();
        var saying = said.Where(leave => leave.Calendar is null).Select(leave => leave.Engineer).ToHashSet();
        foreach (var engineer in draft.Document.People.Where(id => saying.Contains(id) || !shared.Contains(id)))
        {
            foreach (var gone in changes.State.LeaveRowsOf(engineer).Where(leave => leave is { FromFiles: true, Calendar: null } && !said.Contains(leave)))
            {
                changes.Remove(gone);
            }
        }

        // The same days entered by hand stay entered by hand. What an export says of a calendar only the calendar takes back.
        foreach (var leave in draft.Leave.Where(leave => changes.State.Find(leave.Key) is null))
        {
            changes.Put(leave);
        }

        foreach (var day in draft.CalendarDays)
        {
            changes.Put(day);
        }
    }

    private static void LetGo(ImportChanges changes, IEnumerable<EngineerId> people)
    {
        foreach (var id in people)
        {
            if (changes.State.Engineers.GetValueOrDefault(id) is { } engineer)
            {
                changes.Put(engineer with { HasLeft = true });
                foreach (var leave in changes.State.LeaveRowsOf(id).Where(leave => leave.FromFiles))
                {
                    changes.Remove(leave);
                }
            }
        }
    }

    private static void RemoveTeams(ImportChanges changes, IEnumerable<TeamId> teams)
    {
        foreach (var id in teams)
        {
            var isSomebodys = changes.State.Engineers.Values.Any(engineer => engineer.Team == id);
            if (!isSomebodys && changes.State.Teams.GetValueOrDefault(id) is { } team)
            {
                changes.Remove(team);
            }
        }
    }
}
