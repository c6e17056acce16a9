using Microsoft.Extensions.Options;
using OnCallBot.Slack.Calls;
using OnCallBot.Slack.Guard;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Telemetry;
using SlackNet;
using SlackNet.AspNetCore;

namespace OnCallBot.Slack;

/// <summary>SlackNet, with what it leaves to its user around it. Needs <see cref="SlackOptions"/> and a <see cref="TimeProvider"/>.</summary>
internal static class SlackSetup
{
    /// <summary>The HttpClient behind every call to Slack; tests put their own handler under it.</summary>
    public const string HttpClientName = "slack";

    /// <summary>No answer of Slack's is read beyond this.</summary>
    public const int MaxAnswerBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan CallWithin = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSlack(this IServiceCollection services, SlackHandlers handlers)
    {
        services.AddMetrics().AddSingleton<BotMetrics>();
        services.AddSingleton(handlers);
        services.AddSingleton<SlackSignature>();
        services.AddSingleton<RecentDeliveries>();
        services.AddSingleton<HandlerRuns>();
        services.AddSingleton<DeliveryJudge>();
        services.AddSingleton<FollowUp>();
        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddSocketMode();
        services.AddSingleton<SlackHosts>();
        services.AddTransient<SlackOnlyHandler>();

        // Their log lines would carry response_urls, which are as good as a password.
        services.AddHttpClient(HttpClientName, client =>
            {
                client.Timeout = CallWithin;
                client.MaxResponseContentBufferSize = MaxAnswerBytes;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddHttpMessageHandler<SlackOnlyHandler>();

        // And the package's own log would carry bodies.
        services.AddLogging(logging => logging.AddFilter(nameof(SlackNet), LogLevel.None));

        return services.AddSlackNet(slack =>
        {
            slack
                .UseHttp((IServiceProvider provider) => Default.Http(
                    provider.GetRequiredService<SlackJsonSettings>(),
                    () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)))
                .UseUrlBuilder((IServiceProvider provider) => new SlackUrls(
                    provider.GetRequiredService<IOptions<SlackOptions>>(),
                    Default.UrlBuilder(provider.GetRequiredService<SlackJsonSettings>())))
                .UseApiClient((IServiceProvider provider) => new SlackApiClient(
                    provider.GetRequiredService<IHttp>(),
                    provider.GetRequiredService<ISlackUrlBuilder>(),
                    provider.GetRequiredService<SlackJsonSettings>(),
                    provider.GetRequiredService<IOptions<SlackOptions>>().Value.BotToken)
                {
                    DisableRetryOnRateLimit = true, // It would retry for ever; whoever calls decides.
                })
                .UseSocketModeClient((IServiceProvider provider) => provider.GetRequiredService<SocketModeClient>());
            handlers.RegisterWith(slack);
        });
    }

    /// <summary>SlackNet behind the connections of Socket Mode; and, unless those are all there is, behind the guard the routes under <c>/slack</c>.</summary>
    public static IApplicationBuilder UseSlack(this IApplicationBuilder app, bool isOverHttp = true)
    {
        app.ApplicationServices.GetRequiredService<SlackNetPipeline>().Run = app.New().UseSlackNet().Build();

        return isOverHttp ? app.UseMiddleware<RequestGuard>().UseSlackNet() : app;
    }

    private static void AddSocketMode(this IServiceCollection services) => services
        .AddSingleton<SocketModeOptions>()
        .AddSingleton<SocketModeState>()
        .AddSingleton<SlackNetPipeline>()
        .AddSingleton<EnvelopeDesk>()
        .AddSingleton<SocketOpener>()
        .AddSingleton<SocketModeClient>();
}
