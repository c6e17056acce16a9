namespace OnCallBot.Slack.Guard;

/// <summary>
/// Keeps count of what Slack's connections do not wait for. So much at once and no more; when the bot stops, what runs may finish.
/// </summary>
internal sealed partial class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService
{
    public const int AtOnce = 256;

    private readonly RunningCount _running = new();

    /// <summary>True means that there is room for one piece of work, and that <see cref="RunAsync"/> must follow.</summary>
    public bool TryEnter()
    {
        if (_running.Enter() <= AtOnce)
        {
            return true;
        }

        _running.Leave();

        return false;
    }

    /// <summary>Runs work that has entered; never fails.</summary>
    public async Task RunAsync(Func<Task> work)
    {
        try
        {
            await WatchAsync(work);
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <summary>Runs work that somebody else counts; never fails.</summary>
    public async Task WatchAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Log.Failed(logger, Failure.Describe(failure));
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
            Log.CutShort(logger, _running.Value);
        }
    }

    /// <summary>Waits until nothing runs.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => _running.DrainAsync(cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Work in the background failed: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped with {Running} requests of Slack's still being handled")]
        public static partial void CutShort(ILogger logger, int running);
    }
}
