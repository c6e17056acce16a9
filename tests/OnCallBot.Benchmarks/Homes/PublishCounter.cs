using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Benchmarks.Homes;

/// <summary>A Slack that takes everything, and notes when homes are published.</summary>
internal sealed class PublishCounter : IAsyncDisposable
{
    private static readonly byte[] Fine = Encoding.UTF8.GetBytes("""{"ok":true}""");

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TimeSpan> _published;

    private PublishCounter(WebApplication app, ConcurrentQueue<TimeSpan> published) => (_app, _published) = (app, published);

    public string Address => $"{_app.Urls.First()}/api/";

    /// <summary>When homes were published, since the start.</summary>
    public IReadOnlyList<TimeSpan> Published => [.. _published];

    public static async Task<PublishCounter> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var published = new ConcurrentQueue<TimeSpan>();
        var began = clock.GetTimestamp();
        app.MapPost("/api/{method}", async (HttpContext context, string method) =>
        {
            if (method == "views.publish")
            {
                published.Enqueue(clock.GetElapsedTime(began));
            }

            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(Fine, context.RequestAborted);
        });
        app.MapGet("/api/{method}", () => Results.Bytes(Fine, "application/json"));
        await app.StartAsync();

        return new PublishCounter(app, published);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
