using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
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
        SendAsync("/slack/command", Form(("command", command), ("text", text), ("user_id", "U1"), ("trigger_id", trigger), ("response_url", ResponseUrl)));

    public Task<HttpResponseMessage> InteractAsync(string payload) => SendAsync("/slack/action", Form(("payload", payload)));

    public Task<HttpResponseMessage> EventAsync(string body) => SendAsync("/slack/event", body, "application/json");

    /// <summary>Sends as Slack does, signed.</summary>
    /// <param name="alter">The last word on the request.</param>
    public async Task<HttpResponseMessage> SendAsync(string path, string body, string contentType = "application/x-www-form-urlencoded", Action<HttpRequestMessage>? alter = null)
    {
        using var request = Signed(path, body, contentType, Clock.GetUtcNow());
        alter?.Invoke(request);

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static HttpRequestMessage Signed(string path, string body, string contentType, DateTimeOffset at, string secret = Secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Signature(timestamp, body, secret));

        return request;
    }

    public static string Signature(string timestamp, string body, string secret = Secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    public static string Form(params (string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"));

    /// <summary>Waits until nothing runs in the background any more; the bot goes on.</summary>
    public async Task EndAsync()
    {
        var work = Services.GetRequiredService<BackgroundWork>();
        await work.DrainAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
