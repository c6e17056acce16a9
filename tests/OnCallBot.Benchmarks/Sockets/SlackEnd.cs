using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnCallBot.Benchmarks.Sockets;

/// <summary>Slack's end of Socket Mode, on this machine: addresses to connect to, the connections, and what comes to response_urls.</summary>
internal sealed class SlackEnd : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Link> _links = Channel.CreateUnbounded<Link>();
    private int _asked;

    private SlackEnd(WebApplication app) => _app = app;

    public Uri Api => new(Address, "/api/");

    /// <summary>How often it refuses to give an address: each so many times with an error, with a 429, with a 500.</summary>
    public bool Errs { get; init; }

    public ConcurrentDictionary<int, int> Responses { get; } = [];

    public int Refused { get; private set; }

    private Uri Address => new(_app.Urls.First());

    public static async Task<SlackEnd> StartAsync(bool errs)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var end = new SlackEnd(app) { Errs = errs };
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.MapPost("/api/apps.connections.open", end.OpenAsync);
        app.MapPost("/respond/{number}", (HttpContext context, string number) =>
        {
            end.Responses.AddOrUpdate(int.Parse(number, CultureInfo.InvariantCulture), 1, (_, before) => before + 1);

            return Task.CompletedTask;
        });
        app.Map("/link", end.LinkAsync);
        await app.StartAsync();

        return end;
    }

    public string ResponseUrl(int number) => new Uri(Address, string.Create(CultureInfo.InvariantCulture, $"/respond/{number}")).AbsoluteUri;

    /// <summary>The bot's next connection, greeted.</summary>
    public async Task<Link> GreetAsync()
    {
        var link = await _links.Reader.ReadAsync();
        await link.SendAsync("""{"type":"hello","num_connections":1}"""u8.ToArray());

        return link;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task LinkAsync(HttpContext context)
    {
        using var link = new Link(await context.WebSockets.AcceptWebSocketAsync());
        await _links.Writer.WriteAsync(link);
        await link.Done.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Task OpenAsync(HttpContext context)
    {
        var asked = Interlocked.Increment(ref _asked);
        context.Response.ContentType = "application/json";
        var answer = new UriBuilder(new Uri(Address, "/link")) { Scheme = Uri.UriSchemeWs, Query = $"ticket={asked}" }.Uri.AbsoluteUri;
        var isRefused = Errs && (asked % 7 == 0 || asked % 11 == 0 || asked % 13 == 0);
        if (isRefused)
        {
            Refused++;
            context.Response.StatusCode = asked % 13 == 0 ? StatusCodes.Status500InternalServerError : asked % 11 == 0 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
            context.Response.Headers.RetryAfter = "0";
        }

        return context.Response.WriteAsync(isRefused ? """{"ok":false,"error":"internal_error"}""" : $$"""{"ok":true,"url":"{{answer}}"}""");
    }
}
