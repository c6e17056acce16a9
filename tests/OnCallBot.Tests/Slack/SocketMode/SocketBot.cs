using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Slack.SocketMode;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack.SocketMode;

/// <summary>A bot whose handlers follow a script, and Slack's end of its connections.</summary>
internal sealed class SocketBot : IAsyncDisposable
{
    public const string AppToken = "xapp-1-of-the-tests";

    private readonly Queue<Func<HttpResponseMessage>> _planned = new();
    private int _asked;

    private SocketBot(SocketSlack sockets, GuardedBot bot, TestClock clock)
    {
        (Sockets, Bot, Clock) = (sockets, bot, clock);
        bot.Slack.Answer = request =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/apps.connections.open", StringComparison.Ordinal))
            {
                return new HttpResponseMessage { Content = new StringContent("ok") };
            }

            Interlocked.Increment(ref _asked);
            Authorization = request.Headers.Authorization?.ToString();

            return _planned.TryDequeue(out var answer) ? answer() : WireRecorder.Json(sockets.Opened);
        };
    }

    public SocketSlack Sockets { get; }

    public GuardedBot Bot { get; }

    public TestClock Clock { get; }

    /// <summary>How often an address was asked for.</summary>
    public int Asked => _asked;

    public string? Authorization { get; private set; }

    public SocketModeClient Client => Bot.Services.GetRequiredService<SocketModeClient>();

    public SocketModeState State => Bot.Services.GetRequiredService<SocketModeState>();

    public static async Task<SocketBot> StartAsync(Scripted script, SocketModeOptions? options = null)
    {
        var clock = new TestClock(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var sockets = await SocketSlack.StartAsync();
        var bot = await GuardedBot.StartAsync(
            Scripted.HandleAll,
            slack => (slack.AppToken, slack.ApiUrl) = (AppToken, "http://slack.test/api/"),
            services =>
            {
                services.AddSingleton(script);
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton(options ?? new SocketModeOptions());
            });

        return new SocketBot(sockets, bot, clock);
    }

    /// <summary>The bot, connected.</summary>
    public static async Task<(SocketBot Bot, SocketPeer Peer)> ConnectedAsync(Scripted script, SocketModeOptions? options = null)
    {
        var bot = await StartAsync(script, options);
        var connecting = bot.Client.Connect(cancellationToken: TestContext.Current.CancellationToken);
        var peer = await bot.Sockets.GreetAsync();
        await connecting;

        return (bot, peer);
    }

    /// <summary>The next time that it asks for an address, this is the answer.</summary>
    public void Plan(string body, HttpStatusCode status = HttpStatusCode.OK) => _planned.Enqueue(() => WireRecorder.Json(body, status));

    public void Plan(Func<HttpResponseMessage> answer) => _planned.Enqueue(answer);

    public async ValueTask DisposeAsync()
    {
        Client.Disconnect();
        await Sockets.DisposeAsync();
        await Client.Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Bot.DisposeAsync();
    }
}
