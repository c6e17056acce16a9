using OnCallBot.Domain;
using OnCallBot.Domain.Jobs;
using OnCallBot.Domain.Rotations;

namespace OnCallBot.Scheduling;

/// <summary>Which job is due when. Worked out again only where rotations or runs changed, and then only for what did.</summary>
internal sealed class JobBoard(IEnumerable<IScheduledJob> jobs)
{
    // The runner asks, and so does whoever wants to see the jobs.
    private readonly Lock _gate = new();
    private readonly IScheduledJob[] _jobs = [.. jobs];
    private Dictionary<(string Job, string Subject), Entry> _entries = [];
    private IReadOnlyDictionary<RotationId, Rotation>? _rotations;
    private IReadOnlyDictionary<string, JobRun>? _runs;
    private DateTimeOffset? _earliest;

    /// <summary>Every job with every subject: the last time it was done, the next time it will be.</summary>
    public IReadOnlyList<Entry> All(TeamState team)
    {
        lock (_gate)
        {
            Refresh(team);

            return [.. _entries.Values.OrderBy(entry => entry.Job.Name, StringComparer.Ordinal).ThenBy(entry => entry.Plan.Subject, StringComparer.Ordinal)];
        }
    }

    /// <summary>Jobs that nobody has seen before: they count from now on.</summary>
    public IReadOnlyList<Entry> New(TeamState team)
    {
        lock (_gate)
        {
            Refresh(team);

            return _earliest == DateTimeOffset.MinValue ? [.. _entries.Values.Where(entry => entry.Last is null)] : [];
        }
    }

    public IReadOnlyList<Entry> Due(TeamState team, DateTimeOffset now)
    {
        lock (_gate)
        {
            Refresh(team);

            return _earliest <= now ? [.. _entries.Values.Where(entry => entry.Next <= now)] : [];
        }
    }

    /// <summary>When the next job is due; null: never.</summary>
    public DateTimeOffset? Earliest(TeamState team)
    {
        lock (_gate)
        {
            Refresh(team);

            return _earliest;
        }
    }

    private void Refresh(TeamState team)
    {
        if (ReferenceEquals(_rotations, team.Rotations) && ReferenceEquals(_runs, team.JobRuns))
        {
            return;
        }

        (_rotations, _runs) = (team.Rotations, team.JobRuns);
        var entries = new Dictionary<(string, string), Entry>(_entries.Count);
        DateTimeOffset? earliest = null;
        foreach (var job in _jobs)
        {
            foreach (var plan in job.Plans(team))
            {
                var last = team.FindJobRun(job.Name, plan.Subject);
                var known = _entries.GetValueOrDefault((job.Name, plan.Subject));
                var entry = known is not null && known.Plan == plan && known.Last == last ? known : new Entry(job, plan, last, last is null ? DateTimeOffset.MinValue : plan.Timetable.Next(last.UpTo));
                entries[(job.Name, plan.Subject)] = entry;
                earliest = entry.Next is { } next && !(earliest <= next) ? next : earliest;
            }
        }

        (_entries, _earliest) = (entries, earliest);
    }

    /// <param name="Last">Null: nobody has seen it before.</param>
    /// <param name="Next">Null: never again.</param>
    internal sealed record Entry(IScheduledJob Job, JobPlan Plan, JobRun? Last, DateTimeOffset? Next);
}
