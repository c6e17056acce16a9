using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnCallBot.Telemetry;

/// <summary>
/// OpenTelemetry: metrics for Prometheus, and metrics and traces for a collector where one is named. Only what the bot measures itself: the usual
/// instrumentation of HTTP would carry addresses, and a response_url or a calendar's address is as good as a password.
/// </summary>
internal static class TelemetrySetup
{
    private const string Prefix = "OTEL_";
    private const string Ours = $"{BotMetrics.Name}*";

    public static void AddTelemetry(this WebApplicationBuilder builder, IConfiguration settings)
    {
        // Its own settings may stand in our file of settings too.
        builder.Configuration.AddInMemoryCollection(settings.AsEnumerable().Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)));
        var sends = settings[TelemetryOptions.EndpointSetting] is { Length: > 0 };
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("oncallbot", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Ours, "System.Runtime").AddPrometheusExporter();
                if (sends)
                {
                    metrics.AddOtlpExporter();
                }
            });
        if (sends)
        {
            telemetry.WithTracing(traces => traces.AddSource(Ours).AddOtlpExporter());
        }
    }

    /// <summary><c>GET /metrics</c>, as Prometheus reads it.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder app) => app.MapPrometheusScrapingEndpoint("/metrics");
}
