namespace OnCallBot.Domain.Jobs;

/// <summary>Keeps how far jobs have come beside what they do.</summary>
public static class JobClaims
{
    /// <summary>Jobs that nobody has seen before count from now on.</summary>
    public static Decision<bool> Begin(TeamState team, IEnumerable<(string Job, string Subject)> jobs, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(jobs);

        return new Decision<bool>(
            true,
            [.. jobs.Where(job => team.FindJobRun(job.Job, job.Subject) is null).Select(Change (job) => new Change.Put(new JobRun(job.Job, job.Subject, now, DoneAt: null)))],
            []);
    }

    /// <summary>An occurrence, and all before it, done by <paramref name="work"/>; nothing where it was done already.</summary>
    public static Decision<bool> Do(TeamState team, string job, string subject, DateTimeOffset due, DateTimeOffset now, Func<TeamState, Decision<bool>> work)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(work);

        if (team.FindJobRun(job, subject)?.UpTo >= due)
        {
            return new Decision<bool>(false, [], []);
        }

        var done = work(team);

        return done with { Changes = [.. done.Changes, new Change.Put(new JobRun(job, subject, due, now))] };
    }

    /// <summary>All occurrences up to now are let pass.</summary>
    public static Decision<bool> LetPass(TeamState team, string job, string subject, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(team);

        var before = team.FindJobRun(job, subject);

        return before?.UpTo >= now ? new Decision<bool>(false, [], []) : new Decision<bool>(true, [new Change.Put(new JobRun(job, subject, now, before?.DoneAt))], []);
    }
}
