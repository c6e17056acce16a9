using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnCallBot.Cli;
using OnCallBot.Domain;
using OnCallBot.Domain.People;
using OnCallBot.Domain.Tests;
using OnCallBot.Features;
using OnCallBot.Hosting;
using OnCallBot.Slack;
using OnCallBot.Storage;

namespace OnCallBot.Tests.Support;

/// <summary>
/// The whole bot in memory: Slack's signed requests go in through the guard, calls to Slack come out at <see cref="Slack"/>,
/// and time stands still until a test moves <see cref="Clock"/>.
/// </summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string ApiUrl = "https://slack.test/api/";
    public const string BotToken = "xoxb-of-the-tests";
    public const string SigningSecret = "the secret of the tests";

    private readonly WebApplication _app;
    private SocketSlack? _sockets;
    private SocketDoor? _door;
    private int _request;

    private TestBot(WebApplication app, SlackRecorder slack, TestClock clock, LogRecorder logs)
    {
        _app = app;
        Slack = slack;
        Clock = clock;
        Logs = logs;
        Http = app.GetTestClient();
    }

    public SlackRecorder Slack { get; }

    public TestClock Clock { get; }

    public LogRecorder Logs { get; }

    public HttpClient Http { get; }

    /// <summary>Slack's end of the bot's connection, where there is one.</summary>
    public SocketPeer? Peer { get; private set; }

    public IServiceProvider Services => _app.Services;

    public ITeamStore Store => Services.GetRequiredService<ITeamStore>();

    public IOutbox Outbox => Services.GetRequiredService<IOutbox>();

    public TeamState Team => Store.Current;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="team">What the bot knows; by default the small team of <see cref="Given"/>.</param>
    /// <param name="now">The moment; by default the Wednesday of the small team's second week.</param>
    /// <param name="store">What the bot keeps it in, in place of one that holds <paramref name="team"/>.</param>
    /// <param name="change">The last word on what the bot is made of.</param>
    /// <param name="slack">What Slack answers from the start.</param>
    /// <param name="isOverSockets">Deliveries come over Socket Mode, in place of HTTP.</param>
    /// <param name="features">Features beside the bot's own.</param>
    public static async Task<TestBot> StartAsync(TeamState? team = null, string now = "2026-01-14T10:00Z", InMemoryTeamStore? store = null, Action<WebApplicationBuilder>? change = null, Action<SlackRecorder>? slack = null, bool isOverSockets = false, Action<BotBuilder>? features = null)
    {
        var sockets = isOverSockets ? await SocketSlack.StartAsync() : null;
        var recorder = new SlackRecorder { OpenConnection = sockets is null ? null : () => JsonNode.Parse(sockets.Opened)!.AsObject() };
        slack?.Invoke(recorder);
        var clock = new TestClock(Given.Moment(now));
        var logs = new LogRecorder();
        store ??= new InMemoryTeamStore(team ?? Given.SmallTeam);
        var app = OnCallBotHost.Build(StartMode.Slack, SettingsReader.Read(Around(isOverSockets)), Around(isOverSockets), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(logs);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton(new OutboxOptions { Pace = TimeSpan.Zero, Together = TimeSpan.Zero, Settling = TimeSpan.Zero, Grace = TimeSpan.Zero });
            builder.Services.AddSingleton<ITeamStore>(new AuditedStore(store));
            builder.Services.AddSingleton<IOutbox>(store);
            builder.Services.AddHttpClient(SlackSetup.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => recorder);
            change?.Invoke(builder);
        }, features);
        await app.StartAsync(Cancelled);

        // The first thing that the clock does is to note from when its jobs count: after that a test has the store, and the clock, to itself.
        await app.Services.GetServices<IHostedService>().OfType<OnCallBot.Scheduling.JobRunner>().Single().Began.WaitAsync(Cancelled);

        var bot = new TestBot(app, recorder, clock, logs) { _sockets = sockets };
        if (sockets is not null)
        {
            bot.Peer = await sockets.GreetAsync();
            bot._door = new SocketDoor(bot.Peer);
        }

        return bot;
    }

    /// <summary>Types a command, as in <c>/oncall growth</c>.</summary>
    /// <param name="by">By default Ana; somebody who is in no rotation is an outsider.</param>
    /// <param name="channel">The channel's name; no rotation is bound to the usual one.</param>
    public async Task<TestAnswer> TypeAsync(string line, Engineer? by = null, string channel = "general")
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
        var response = await PostFormAsync(
            "/slack/command",
            ("team_id", "T0TEST"),
            ("team_domain", "test"),
            ("channel_id", ChannelId(channel)),
            ("channel_name", channel),
            ("user_id", UserId(by)),
            ("user_name", "someone"),
            ("command", command),
            ("text", text),
            ("api_app_id", "A0TEST"),
            ("response_url", ResponseUrl()),
            ("trigger_id", Trigger()));

        var answer = new TestAnswer(response.Status, Read(response.Body), ChannelId(channel));
        Assert.Empty(BlockRule.Faults(answer.Json));

        return answer;
    }

    /// <summary>Presses the button of that label, or chooses it in an overflow menu; what comes back is the last that the bot then said or opened.</summary>
    public async Task<TestAnswer> ClickAsync(string label, TestAnswer on, Engineer? by = null)
    {
        var action = on.Pressed(label);
        action["block_id"] = "b1";
        action["action_ts"] = "1700000000.000001";
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = User(by),
            ["api_app_id"] = "A0TEST",
            ["team"] = Workspace(),
            ["trigger_id"] = Trigger(),
            ["actions"] = new JsonArray(action),
        };
        if (on.Channel is { } channel)
        {
            payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1700000000.000001", ["channel_id"] = channel, ["is_ephemeral"] = on.IsEphemeral };
            payload["channel"] = new JsonObject { ["id"] = channel, ["name"] = channel[2..].ToLowerInvariant() };
            payload["response_url"] = ResponseUrl();
            if (!on.IsEphemeral)
            {
                payload["message"] = new JsonObject { ["type"] = "message", ["ts"] = "1700000000.000001", ["text"] = on.Json["text"]?.DeepClone(), ["blocks"] = on.Json["blocks"]?.DeepClone() };
            }
        }
        else
        {
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" };
            payload["view"] = TestViews.Opened(on.Surface, []);
        }

        return await InteractAsync(payload);
    }

    /// <summary>Fills in a modal's fields by their labels and submits it.</summary>
    public Task<TestAnswer> SubmitAsync(TestAnswer modal, Engineer? by = null, params (string Label, string Value)[] fields) =>
        InteractAsync(new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = User(by),
            ["api_app_id"] = "A0TEST",
            ["team"] = Workspace(),
            ["trigger_id"] = Trigger(),
            ["view"] = TestViews.Opened(modal.Surface, fields),
        });

    /// <summary>Chooses in a menu of a modal that tells the bot at once; what comes back is the modal as the bot then changed it.</summary>
    /// <param name="fields">What has been put into other fields by then.</param>
    public Task<TestAnswer> ChooseAsync(TestAnswer modal, string label, string option, Engineer? by = null, params (string Label, string Value)[] fields)
    {
        var view = TestViews.Opened(modal.Surface, [.. fields, (label, option)]);
        var field = TestViews.Field(view, label);
        var action = TestViews.Filled(field["element"]!, option);
        action["action_id"] = field["element"]!["action_id"]!.DeepClone();
        action["block_id"] = field["block_id"]!.DeepClone();
        action["action_ts"] = "1700000000.000001";

        return InteractAsync(new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = User(by),
            ["api_app_id"] = "A0TEST",
            ["team"] = Workspace(),
            ["trigger_id"] = Trigger(),
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" },
            ["view"] = view,
            ["actions"] = new JsonArray(action),
        });
    }

    /// <summary>Types into a menu that asks the bot what to offer; the values of what it does.</summary>
    public async Task<IReadOnlyList<string>> SuggestedAsync(string action, string typed, Engineer? by = null)
    {
        var (_, answered) = await PostFormAsync("/slack/options", ("payload", new JsonObject
        {
            ["type"] = "block_suggestion",
            ["user"] = User(by),
            ["api_app_id"] = "A0TEST",
            ["team"] = Workspace(),
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" },
            ["action_id"] = action,
            ["block_id"] = "b1",
            ["value"] = typed,
        }.ToJsonString()));

        return [.. Read(answered)["options"]!.AsArray().Select(option => (string)option!["value"]!)];
    }

    /// <summary>Posts with Slack's signature on it.</summary>
    public async Task<HttpResponseMessage> PostSignedAsync(string path, string body, string contentType = SlackRequest.JsonType)
    {
        using var request = SlackRequest.Signed(path, body, contentType, Clock.GetUtcNow(), SigningSecret);

        return await Http.SendAsync(request, Cancelled);
    }

    /// <summary>Tells the bot of an event.</summary>
    public async Task<HttpStatusCode> PostEventAsync(JsonObject body)
    {
        if (_door is not null)
        {
            Assert.Empty(await _door.SendEventAsync(body));

            return HttpStatusCode.OK;
        }

        using var response = await PostSignedAsync("/slack/event", body.ToJsonString());

        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(Cancelled);
        (Store as AuditedStore)?.AssertNoBreach();
        Slack.AssertNoFault();
        await _app.DisposeAsync();
        await (_sockets?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static Surroundings Around(bool isOverSockets) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SLACK_BOT_TOKEN"] = BotToken,
            [isOverSockets ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET"] = isOverSockets ? "xapp-of-the-tests" : SigningSecret,
            ["SLACK_API_URL"] = ApiUrl,
        },
        Path.GetTempPath(),
        TextWriter.Null,
        TextWriter.Null,
        IsTerminal: false,
        Width: 120,
        Zone: null);

    public static string UserId(Engineer? by) => (by ?? Given.Ana).SlackUser?.Value ?? throw new ArgumentException("Who is not in Slack cannot act there.", nameof(by));

    public static JsonObject User(Engineer? by) => new() { ["id"] = UserId(by), ["username"] = "someone", ["name"] = "someone", ["team_id"] = "T0TEST" };

    public static JsonObject Workspace() => new() { ["id"] = "T0TEST", ["domain"] = "test" };

    public static string ChannelId(string name) => $"C0{name.ToUpperInvariant()}";

    private static JsonObject Read(string body) => body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();

    public string ResponseUrl() => $"https://slack.test/respond/{Interlocked.Increment(ref _request)}";

    public string Trigger() => $"{Interlocked.Increment(ref _request)}.trigger";

    /// <summary>Sends what somebody did; what comes back is the last that the bot then said or opened.</summary>
    public async Task<TestAnswer> InteractAsync(JsonObject payload)
    {
        var before = Slack.Calls.Count;
        var response = await PostFormAsync("/slack/action", ("payload", payload.ToJsonString()));
        var answered = Read(response.Body);
        if (answered.Count > 0 || Slack.Calls.Count == before)
        {
            Assert.Empty(BlockRule.Faults(answered));

            return new TestAnswer(response.Status, answered, Channel: null);
        }

        // What goes out of the outbox meanwhile is no answer.
        var said = Slack.Calls.Skip(before).ToList();
        var call = said.FindLast(one => one.Method == (string?)payload["response_url"] || one.Method is "views.open" or "views.push" or "views.update") ?? said[^1];

        return new TestAnswer(response.Status, call.Arguments, (string?)call.Arguments["channel"] ?? (string?)payload["container"]?["channel_id"]);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostFormAsync(string path, params IReadOnlyList<(string Name, string Value)> fields)
    {
        if (_door is not null)
        {
            return (HttpStatusCode.OK, await _door.SendAsync(path, fields));
        }

        using var response = await PostSignedAsync(path, SlackRequest.Form(fields), SlackRequest.FormType);

        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }
}
