using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Hosting;

/// <summary>What happens around serving: before the first request, once the bot listens, and when it stops.</summary>
internal sealed partial class BotLifecycle(
    ITeamStore store,
    IServer server,
    IOptions<SlackOptions> slack,
    StartMode mode,
    IServiceProvider services,
    ILogger<BotLifecycle> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<LocalWorkspace>() is { } workspace)
        {
            workspace.Store = store;
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (mode == StartMode.Playground && address is not null)
        {
            LocalSlack.Connect(slack, new Uri(address));
        }

        Log.Started(logger, mode, address);

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Log.Stopping(logger);

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Ready: {Mode} at {Address}")]
        public static partial void Started(ILogger logger, StartMode mode, string? address);

        [LoggerMessage(Level = LogLevel.Information, Message = "Stopping")]
        public static partial void Stopping(ILogger logger);
    }
}
