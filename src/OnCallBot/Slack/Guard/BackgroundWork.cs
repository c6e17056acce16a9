namespace OnCallBot.Slack.Guard;

/// <summary>
/// Keeps count of what Slack's connections do not wait for. So much at once and no more; when the bot stops, what runs may finish.
/// </summary>
internal sealed partial class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    public const int AtOnce = 256;

    // A counter: a semaphore's lock is felt where every request passes twice.
    private int _running;
    private TaskCompletionSource? _idle;

    /// <summary>True means that there is room for one piece of work, and that <see cref="RunAsync"/> must follow.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _running) <= AtOnce)
        {
            return true;
        }

        Leave();

        return false;
    }

    /// <summary>Runs work that has entered; never fails.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Log.Failed(logger, Failure.Describe(failure));
        }
        finally
        {
            Leave();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DrainAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.CutShort(logger, Volatile.Read(ref _running));
        }
    }

    /// <summary>Waits until nothing runs.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _running) > 0)
        {
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var idle = Interlocked.CompareExchange(ref _idle, fresh, null) ?? fresh;

            // Whoever left before that was set has told nobody.
            if (Volatile.Read(ref _running) > 0)
            {
                await idle.Task.WaitAsync(cancellationToken);
            }
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0)
        {
            Interlocked.Exchange(ref _idle, null)?.SetResult();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Work in the background failed: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped with {Running} requests of Slack's still being handled")]
        public static partial void CutShort(ILogger logger, int running);
    }
}
