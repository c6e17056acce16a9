using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Tests.Support;

/// <summary>Slack's end of Socket Mode, on a real socket of this machine. It does nothing by itself: a test says what happens on each connection.</summary>
internal sealed class SocketSlack : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly Channel<SocketPeer> _next = Channel.CreateUnbounded<SocketPeer>();
    private int _tickets;

    private SocketSlack(WebApplication app) => _app = app;

    /// <summary>What apps.connections.open answers; each address is another.</summary>
    public string Opened => $$"""{"ok":true,"url":"ws://127.0.0.1:{{new Uri(_app.Urls.First()).Port}}/link?ticket={{Interlocked.Increment(ref _tickets)}}"}""";

    public bool HasNone => _next.Reader.Count == 0;

    public static async Task<SocketSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new SocketSlack(app);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Run(async context =>
        {
            using var peer = new SocketPeer(await context.WebSockets.AcceptWebSocketAsync());
            slack._next.Writer.TryWrite(peer);
            await peer.Ended.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);

        return slack;
    }

    /// <summary>The next connection, to which nothing was said yet.</summary>
    public async Task<SocketPeer> NextAsync() => await _next.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next connection, greeted.</summary>
    public async Task<SocketPeer> GreetAsync()
    {
        var peer = await NextAsync();
        await peer.SendAsync(SocketPeer.Hello);

        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        while (_next.Reader.TryRead(out var peer))
        {
            peer.Break();
        }

        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.DisposeAsync();
    }
}
