using OnCallBot.Domain.Audit;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Pipelines;
using OnCallBot.Domain.Rotations;
using OnCallBot.Domain.Time;

namespace OnCallBot.Domain.Runbooks;

/// <summary>Asks those who own stale runbooks to review them: once for each period, at their working hours, so many at a time.</summary>
public static class NudgeOwners
{
    /// <summary>More would not be read.</summary>
    public const int MostAtOnce = 8;

    /// <param name="days">How long a review holds, and how long a nudge.</param>
    public static Decision<ValueList<ReviewNudge>> Decide(TeamState team, RotationId id, DateTimeOffset now, int days)
    {
        ArgumentNullException.ThrowIfNull(team);

        var rotation = team.Rotations[id];
        var today = now.DateIn(rotation.Zone);
        var seen = team.PipelinesOf(id).Where(pipeline => team.Runbooks.ContainsKey(pipeline.Id)).Select(pipeline => CareOf(team, pipeline, today)).ToDictionary(care => care.Pipeline);
        var nudges = StaleRunbook.Of(team, id, now, days)
            .Where(stale => seen[stale.Pipeline].NudgedOn is not { } last || last.DayNumber + days <= today.DayNumber)
            .GroupBy(stale => OwnerOf(team.Pipelines[stale.Pipeline]))
            .Where(owned => owned.Key is not { } owner || team.Teams.GetValueOrDefault(owner) is not { } asked || WorkingTime.Of(team, rotation, asked).IsAtWork(now))
            .Where(owned => owned.Key is not null || IsWorkday(team, rotation, today))
            .Where(owned => !seen.Values.Any(care => care.NudgedOn == today && OwnerOf(team.Pipelines[care.Pipeline]) == owned.Key))
            .Select(owned => new ReviewNudge(id, owned.Key, today, owned.Take(MostAtOnce).Select(stale => stale.Pipeline).ToValueList(), RecipientsOf(team, rotation, owned.Key).ToValueList()))
            .Where(nudge => nudge.To.Count > 0)
            .ToValueList();

        foreach (var (nudge, pipeline) in nudges.SelectMany(nudge => nudge.Pipelines.Select(pipeline => (nudge, pipeline))))
        {
            seen[pipeline] = seen[pipeline] with { NudgedOn = today, NudgedTo = nudge.To };
        }

        var entries = nudges.SelectMany(nudge => nudge.Pipelines).Select((pipeline, at) => new AuditEntry(team.NextAuditNumber + at, now, By: null, AuditAction.ReviewNudged, id, AuditSubject.Of(pipeline)));

        return new Decision<ValueList<ReviewNudge>>(
            nudges,
            [.. seen.Values.Where(care => care != team.FindRunbookCare(care.Pipeline)).OrderBy(care => care.Pipeline.Value, StringComparer.Ordinal).Select(care => new Change.Put(care)), .. entries.Select(entry => new Change.Put(entry))],
            []);
    }

    /// <summary>The team that leads on the pipeline, else the one that assists.</summary>
    public static TeamId? OwnerOf(Pipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);

        return pipeline.FindOwner(OwnerRole.Primary) ?? pipeline.FindOwner(OwnerRole.Secondary);
    }

    private static RunbookCare CareOf(TeamState team, Pipeline pipeline, DateOnly today)
    {
        var care = team.FindRunbookCare(pipeline.Id) ?? new RunbookCare(pipeline.Id, pipeline.Rotation);

        return care.Since is null ? care with { Since = today } : care;
    }

    private static IEnumerable<string> RecipientsOf(TeamState team, Rotation rotation, TeamId? owner)
    {
        if (owner is { } id)
        {
            if (team.Teams.GetValueOrDefault(id)?.Channel is { } channel)
            {
                return [channel];
            }

            var people = team.Engineers.Values
                .Where(engineer => engineer is { HasLeft: false, SlackUser: not null } && engineer.Team == id)
                .Select(engineer => engineer.SlackUser!.Value.Value)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (people.Count > 0)
            {
                return people;
            }
        }

        return rotation.Channel is { } own ? [own] : AdminRights.ReachableAdmins(team, [rotation]).Select(admin => admin.Value);
    }

    private static bool IsWorkday(TeamState team, Rotation rotation, DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !team.CompanyDaysOf(rotation.Id).Contains(day);
}
