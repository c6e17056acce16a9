using OnCallBot.Domain.Jobs;
using OnCallBot.Storage;
using OnCallBot.Telemetry;

namespace OnCallBot.Scheduling;

/// <summary>
/// Does what is due, each occurrence once: a job's changes and messages are kept in one commit with how far it has come. What was missed
/// while the bot was down is done once, where it still makes sense.
/// </summary>
internal sealed partial class JobRunner(JobBoard board, IEnumerable<ISweep> sweeps, ITeamStore store, BotMetrics metrics, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    // The machine's clock can be set, and no timer tells; nor does one when a commit brings a job forward.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AfterDefect = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string Job, string Subject), DateTimeOffset> _notBefore = [];
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once it has looked for the first time and waits for the clock.</summary>
    public Task Began => _began.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await TickAsync(stoppingToken);
            var next = Task.Delay(UntilNext(), clock, stoppingToken);
            _began.TrySetResult();
            await next;
        }
    }

    /// <summary>Does what is due now.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (board.New(store.Current) is { Count: > 0 } added)
        {
            await store.CommitAsync<bool>(
                team => JobClaims.Begin(team, added.Select(entry => (entry.Job.Name, entry.Plan.Subject)), now),
                cancellationToken);
        }

        foreach (var entry in board.Due(store.Current, now))
        {
            if (MayRun(entry, now))
            {
                await RunAsync(entry, now, cancellationToken);
            }
        }

        foreach (var sweep in sweeps)
        {
            await sweep.SweepAsync(now, cancellationToken);
        }
    }

    private TimeSpan UntilNext()
    {
        var now = clock.GetUtcNow();
        if (board.Due(store.Current, now).Any(entry => MayRun(entry, now)))
        {
            return TimeSpan.Zero;
        }

        var left = board.Earliest(store.Current) - now;

        return left > TimeSpan.Zero && left < Between ? left.Value : Between;
    }

    private bool MayRun(JobBoard.Entry entry, DateTimeOffset now) => _notBefore.GetValueOrDefault((entry.Job.Name, entry.Plan.Subject)) <= now;

    private async Task RunAsync(JobBoard.Entry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (job, subject) = (entry.Job, entry.Plan.Subject);
        using var trace = metrics.Traces.StartActivity($"job {job.Name}");
        var occurrence = LastWithin(entry, now) is { } due ? new JobOccurrence(subject, due, now) : null;
        try
        {
            await store.CommitAsync<bool>(
                team => occurrence is null
                    ? JobClaims.LetPass(team, job.Name, subject, now)
                    : JobClaims.Do(team, job.Name, subject, occurrence.Due, now, current => job.Run(current, occurrence)),
                cancellationToken);
            if (occurrence is null)
            {
                metrics.Missed(job.Name, "late");
                Log.LetPass(logger, job.Name, subject, entry.Next);
            }
            else
            {
                metrics.Did(job.Name, now - occurrence.Due);
                Log.Done(logger, job.Name, subject, occurrence.Due, (now - occurrence.Due).TotalSeconds);
            }
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or StoreException))
        {
            // The job's own: the others go on, and it is tried again.
            _notBefore[(job.Name, subject)] = now + AfterDefect;
            metrics.Missed(job.Name, "failed");
            Log.Failed(logger, job.Name, subject, defect);
        }
    }

    /// <summary>Of the occurrences up to now, the last one that is not too old; null: all are.</summary>
    private static DateTimeOffset? LastWithin(JobBoard.Entry entry, DateTimeOffset now)
    {
        DateTimeOffset? last = null;
        var from = now - entry.Job.CatchUp;
        var next = from > entry.Last!.UpTo ? entry.Plan.Timetable.Next(from) : entry.Next;
        while (next <= now)
        {
            last = next;
            next = entry.Plan.Timetable.Next(next.Value);
        }

        return last;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Did {Job} for {Subject}, due {Due:o}, {Seconds:0.0} s late")]
        public static partial void Done(ILogger logger, string job, string subject, DateTimeOffset due, double seconds);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Let {Job} for {Subject}, due {Due:o}, pass: it is too late for it")]
        public static partial void LetPass(ILogger logger, string job, string subject, DateTimeOffset? due);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Job} for {Subject} failed; it is tried again in five minutes")]
        public static partial void Failed(ILogger logger, string job, string subject, Exception failure);
    }
}
