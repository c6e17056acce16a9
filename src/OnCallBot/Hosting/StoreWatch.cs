using OnCallBot.Storage;

namespace OnCallBot.Hosting;

/// <summary>A store that could not write takes no more commits: the bot ends, and whoever keeps it running starts it anew.</summary>
internal sealed partial class StoreWatch(ITeamStore store, IHostApplicationLifetime lifetime, ILogger<StoreWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store is ITeamStoreFile file)
        {
            var failure = await file.Stopped.WaitAsync(stoppingToken);
            Log.Stopped(logger, failure.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The store could not be written, so the bot ends: {Why}")]
        public static partial void Stopped(ILogger logger, string why);
    }
}
