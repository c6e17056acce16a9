using Microsoft.Extensions.Options;
using OnCallBot.Cli;
using OnCallBot.Doctor;
using OnCallBot.Domain.Holidays;
using OnCallBot.Features;
using OnCallBot.Features.Audit;
using OnCallBot.Features.Calendars;
using OnCallBot.Features.Doors;
using OnCallBot.Features.Fairness;
using OnCallBot.Features.Following;
using OnCallBot.Features.Handovers;
using OnCallBot.Features.Holidays;
using OnCallBot.Features.Homes;
using OnCallBot.Features.Imports;
using OnCallBot.Features.Jobs;
using OnCallBot.Features.Leave;
using OnCallBot.Features.Lookup;
using OnCallBot.Features.Reminders;
using OnCallBot.Features.Runbooks;
using OnCallBot.Features.ShiftReminders;
using OnCallBot.Features.Swaps;
using OnCallBot.Features.Zones;
using OnCallBot.Fetching;
using OnCallBot.HolidaySources;
using OnCallBot.Scheduling;
using OnCallBot.Slack;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Storage;
using OnCallBot.Telemetry;

namespace OnCallBot.Hosting;

/// <summary>The table of contents: what the program is made of.</summary>
internal static class OnCallBotHost
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(8);

    /// <param name="change">The last word on what the program is made of, for tests.</param>
    /// <param name="more">Features beside its own.</param>
    public static WebApplication Build(StartMode mode, IConfiguration settings, Surroundings around, Action<WebApplicationBuilder>? change = null, Action<BotBuilder>? more = null)
    {
        // Always Production: in Development ASP.NET Core would answer an error with its stack trace.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        WebApplication? app = null;
        builder.Logging.AddLogs(mode, around, () => app?.Lifetime.ApplicationStarted.IsCancellationRequested ?? false);
        builder.Services.AddSettings(mode, settings);
        builder.Services.AddSingleton(TimeProvider.System);
        if (mode != StartMode.Terminal)
        {
            builder.AddTelemetry(settings);
        }

        builder.Services.AddStore();
        builder.Services.AddFetching();
        builder.Services.AddHolidaySources(settings[NagerOptions.UrlSetting], (settings.Get<StoreOptions>() ?? new()).Path);
        var features = Features(builder.Services);
        more?.Invoke(features);
        builder.Services.AddSlack(features.Slack);
        builder.Services.AddDoctor();
        builder.Services.AddSingleton<TerminalDesk>();
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<FirstTeam>(provider, mode));
        builder.Services.AddHostedService<StoreWatch>();
        builder.Services.AddSingleton<HandoverTimes>().AddSingleton<ReminderTimes>().AddSingleton<JobBoard>().AddHostedService<JobRunner>();
        builder.Services.AddSingleton<OutboxOptions>().AddSingleton<Delivered>().AddSingleton<OutboxDelivery>().AddSingleton<OutboxRefusals>().AddHostedService<OutboxDispatcher>();
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<BotLifecycle>(provider, mode));
        builder.AddServer(settings);
        var isSocketMode = mode == StartMode.Slack && !string.IsNullOrEmpty(settings[SlackOptions.AppTokenSetting]);
        if (isSocketMode)
        {
            builder.Services.AddHostedService<SocketModeWatch>();
        }

        if (mode == StartMode.Playground)
        {
            builder.Services.AddLocalSlack();
        }

        change?.Invoke(builder);

        app = builder.Build();
        app.UseTerminalSocket();
        app.MapHealth(isSocketMode);
        if (mode != StartMode.Terminal)
        {
            app.MapMetrics();
        }

        app.UseSlack(isOverHttp: !isSocketMode);
        app.MapCharts();
        app.MapCalendars();
        if (mode == StartMode.Playground)
        {
            app.MapLocalSlack();
        }

        return app;
    }

    /// <summary>What the bot can do: each feature adds its verbs, buttons and forms.</summary>
    private static BotBuilder Features(IServiceCollection services) => new BotBuilder(services)
        .AddImports()
        .AddLookup()
        .AddLeave()
        .AddHolidays()
        .AddZones()
        .AddRunbooks()
        .AddDoors()
        .AddSwaps()
        .AddHandovers()
        .AddShiftReminders()
        .AddReminders()
        .AddFollowing()
        .AddCalendars()
        .AddFairness()
        .AddAudit()
        .AddJobs()
        .AddHomes();

    private static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton(provider => TeamStoreFile.Open(provider.GetRequiredService<IOptions<StoreOptions>>().Value.Path, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IHolidayBook>()));
        services.AddSingleton<ITeamStore>(provider => provider.GetRequiredService<ITeamStoreFile>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<ITeamStoreFile>());
    }

    private static void AddServer(this WebApplicationBuilder builder, IConfiguration settings)
    {
        var socket = SocketPath.For((settings.Get<StoreOptions>() ?? new()).Path);
        builder.WebHost.UseUrls([.. (settings.Get<ListenOptions>() ?? new()).All, TerminalSocket.UrlOf(socket)]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // In place of the section «Kestrel» of the configuration, which could open other addresses than those that were checked.
            kestrel.Configure();
        });
        builder.Services.Configure<HostOptions>(options =>
        {
            // Whoever stops a container asks once, waits ten seconds and kills.
            options.ShutdownTimeout = StopWithin;
            options.ServicesStopConcurrently = true;
        });
        builder.WebHost.UseSockets(transport =>
        {
            TerminalSocket.KeepPrivate(transport);

            // Slack keeps few connections: a buffer for each costs less than asking the socket twice for every request.
            transport.WaitForDataBeforeAllocatingBuffer = false;
        });
    }
}
