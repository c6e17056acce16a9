namespace OnCallBot.Slack.Guard;

/// <summary>
/// Keeps count of what Slack's connections do not wait for. So much at once and no more; when the bot stops, what runs may finish.
/// </summary>
internal sealed partial class BackgroundWork(ILogger<BackgroundWork> logger) : IHostedService, IDisposable
{
    public const int AtOnce = 256;

    private readonly SemaphoreSlim _free = new(AtOnce, AtOnce);

    /// <summary>True means that there is room for one piece of work, and that <see cref="RunAsync"/> must follow.</summary>
    public bool TryEnter() => _free.Wait(0, CancellationToken.None);

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
            _free.Release();
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
            Log.CutShort(logger, AtOnce - _free.CurrentCount);
        }
    }

    /// <summary>Waits until nothing runs.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        try
        {
            while (taken < AtOnce)
            {
                await _free.WaitAsync(cancellationToken);
                taken++;
            }
        }
        finally
        {
            if (taken > 0)
            {
                _free.Release(taken);
            }
        }
    }

    public void Dispose() => _free.Dispose();

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Work in the background failed: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped with {Running} requests of Slack's still being handled")]
        public static partial void CutShort(ILogger logger, int running);
    }
}
