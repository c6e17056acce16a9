using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OnCallBot.Slack;

namespace OnCallBot.Hosting;

/// <summary>What happens once the bot listens, and when it stops.</summary>
internal sealed partial class BotLifecycle(StartMode mode, IServer server, IOptions<SlackOptions> slack, IOptions<PublicOptions> published, ILogger<BotLifecycle> logger) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (mode == StartMode.Playground && address is not null)
        {
            LocalSlack.Connect(slack, published, new Uri(address));
        }

        Log.Ready(logger, mode, address);

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Log.Stopping(logger);

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Mode} ready at {Address}")]
        public static partial void Ready(ILogger logger, StartMode mode, string? address);

        [LoggerMessage(Level = LogLevel.Information, Message = "Stopping")]
        public static partial void Stopping(ILogger logger);
    }
}
