using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OnCallBot.Slack;
using OnCallBot.Slack.Guard;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack;

/// <summary>The guard and SlackNet behind it, with whatever handlers a test brings, in memory.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string Token = "xoxb-not-a-token";
    public const string ResponseUrl = "https://hooks.slack.com/commands/T1/2/secret-path";

    private readonly WebApplication _app;

    private GuardedBot(WebApplication app, FakeTimeProvider clock, WireRecorder slack, LogRecorder log)
    {
        _app = app;
        Clock = clock;
        Slack = slack;
        Log = log;
        Client = app.GetTestClient();
    }

    public FakeTimeProvider Clock { get; }

    public WireRecorder Slack { get; }

    public LogRecorder Log { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<GuardedBot> StartAsync(Action<SlackHandlers>? handle = null, Action<SlackOptions>? configure = null, Action<IServiceCollection>? change = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var slack = new WireRecorder();
        var log = new LogRecorder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        Compose(builder.Services, clock, slack, handle, configure);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSlack();
        await app.StartAsync(TestContext.Current.CancellationToken);

        return new GuardedBot(app, clock, slack, log);
    }

    /// <summary>What a host has to bring, and what tests put in its place.</summary>
    public static void Compose(IServiceCollection services, TimeProvider clock, HttpMessageHandler slack, Action<SlackHandlers>? handle, Action<SlackOptions>? configure = null)
    {
        services.AddSingleton(clock);
        services.Configure<SlackOptions>(options =>
        {
            options.BotToken = Token;
            options.SigningSecret = Secret;
            configure?.Invoke(options);
        });
        var handlers = new SlackHandlers();
        handle?.Invoke(handlers);
        services.AddSlack(handlers);
        services.AddHttpClient(SlackSetup.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => slack);
    }

    public Task<HttpResponseMessage> CommandAsync(string command, string text = "", string trigger = "1.2.3") =>
        SendAsync("/slack/command", SlackRequest.Form(("command", command), ("text", text), ("user_id", "U1"), ("trigger_id", trigger), ("response_url", ResponseUrl)));

    public Task<HttpResponseMessage> InteractAsync(string payload) => SendAsync("/slack/action", SlackRequest.Form(("payload", payload)));

    public Task<HttpResponseMessage> EventAsync(string body) => SendAsync("/slack/event", body, SlackRequest.JsonType);

    /// <summary>Sends as Slack does, signed.</summary>
    /// <param name="alter">The last word on the request.</param>
    public async Task<HttpResponseMessage> SendAsync(string path, string body, string contentType = SlackRequest.FormType, Action<HttpRequestMessage>? alter = null)
    {
        using var request = SlackRequest.Signed(path, body, contentType, Clock.GetUtcNow(), Secret);
        alter?.Invoke(request);

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until nothing runs in the background any more; the bot goes on.</summary>
    public async Task EndAsync()
    {
        var work = Services.GetRequiredService<BackgroundWork>();
        await work.DrainAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
