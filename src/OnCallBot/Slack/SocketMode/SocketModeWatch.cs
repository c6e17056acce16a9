namespace OnCallBot.Slack.SocketMode;

/// <summary>Connects the bot to Slack once it has started. Where Slack does not want that any more, the bot ends: it would hear nothing.</summary>
internal sealed partial class SocketModeWatch(SocketModeClient client, IHostApplicationLifetime lifetime, ILogger<SocketModeWatch> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await client.DisconnectAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        try
        {
            await client.Connect(cancellationToken: CancellationToken.None).WaitAsync(stoppingToken);
            await client.Ended.WaitAsync(stoppingToken);
        }
        catch (SocketModeRefusedException refused)
        {
            Log.Refused(logger, refused.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The bot cannot hear Slack any more, so it ends. {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
