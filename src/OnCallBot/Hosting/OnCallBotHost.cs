using OnCallBot.Domain;
using OnCallBot.Playground;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Hosting;

/// <summary>The table of contents: what the program is made of.</summary>
internal static class OnCallBotHost
{
    /// <param name="change">The last word on what the program is made of, for tests.</param>
    /// <exception cref="StartRefusedException">The settings cannot be read.</exception>
    public static WebApplication Build(StartMode mode, Surroundings around, Action<WebApplicationBuilder>? change = null)
    {
        // Always Production: in Development ASP.NET Core would answer an error with its stack trace.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        var settings = SettingsReader.Read(around);
        builder.Logging.AddLogs(around);
        builder.Services.AddSettings(settings);
        builder.WebHost.UseUrls([.. (settings.Get<ListenOptions>() ?? new()).All]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStore();
        builder.Services.AddSlack(Handlers());
        builder.Services.AddHostedService<OutboxDispatcher>();
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<BotLifecycle>(provider, mode));
        if (mode == StartMode.Playground)
        {
            builder.Services.AddLocalSlack();
        }

        change?.Invoke(builder);

        var app = builder.Build();
        app.MapHealth();
        app.UseSlack();
        if (mode == StartMode.Playground)
        {
            app.MapPlayground();
        }

        return app;
    }

    private static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton(_ => new InMemoryTeamStore(TeamState.Empty));
        services.AddSingleton<ITeamStore>(provider => provider.GetRequiredService<InMemoryTeamStore>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<InMemoryTeamStore>());
    }

    /// <summary>Each feature adds what it answers to.</summary>
    private static SlackHandlers Handlers() => new();
}
