using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Tests.Support;

/// <summary>A server of somebody else's, on this machine, which answers as a test says.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string UserAgent)> _asked = [];

    private LocalServer(WebApplication app) => _app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<(string Path, string UserAgent)> Asked => [.. _asked];

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<LocalServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LocalServer(app);
        app.Run(context =>
        {
            server._asked.Enqueue((context.Request.Path, context.Request.Headers.UserAgent.ToString()));

            return server.Answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        return server;
    }

    /// <summary>An address at which it answers.</summary>
    public string At(string path, string host = "localhost") => $"http://{host}:{Port}{path}";

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
