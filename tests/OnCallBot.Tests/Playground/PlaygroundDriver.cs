using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Playground;
using OnCallBot.Tests.Playground.Support;

namespace OnCallBot.Tests.Playground;

/// <summary>The playground as the page and the bot meet it: over HTTP, with a bot that answers what a test wants.</summary>
internal sealed class PlaygroundDriver : IAsyncDisposable
{
    public const string Address = "http://localhost";

    private readonly WebApplication _app;

    private PlaygroundDriver(WebApplication app, WatchedTime time, PlaygroundClock clock, FakeBot bot)
    {
        _app = app;
        Time = time;
        Clock = clock;
        Bot = bot;
        Http = app.GetTestClient();
    }

    /// <summary>The clock on the wall: what the playground's own clock runs by.</summary>
    public WatchedTime Time { get; }

    public PlaygroundClock Clock { get; }

    public FakeBot Bot { get; }

    public HttpClient Http { get; }

    public static PlaygroundPerson Ana => SampleWorkspace.Ana;

    public static PlaygroundPerson Ben => SampleWorkspace.Ben;

    public static PlaygroundPerson Cleo => SampleWorkspace.Cleo;

    public static string Data => SampleWorkspace.Data.Id;

    public static string Lunch => SampleWorkspace.Lunch.Id;

    public static async Task<PlaygroundDriver> StartAsync(
        string manifest = SampleWorkspace.Manifest,
        Func<PlaygroundPerson?, CancellationToken, Task<string?>>? reset = null,
        Func<IReadOnlyList<PlaygroundPerson>>? people = null,
        Func<bool, CancellationToken, Task<string?>>? useSocketMode = null)
    {
        var time = new WatchedTime(new DateTimeOffset(2026, 12, 14, 8, 0, 0, TimeSpan.Zero));
        var clock = new PlaygroundClock(time);
        var bot = new FakeBot();

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddPlayground(SampleWorkspace.Options(clock, manifest, reset, () => new Uri(Address), people, useSocketMode));
        builder.Services.AddHttpClient("OnCallBot.Playground").ConfigurePrimaryHttpMessageHandler(() => bot);

        var app = builder.Build();
        app.MapPlayground();
        await app.StartAsync();

        return new PlaygroundDriver(app, time, clock, bot);
    }

    /// <summary>A call of Slack's Web API, as JSON.</summary>
    public async Task<JsonElement> ApiAsync(string method, object arguments, string? token = SampleWorkspace.Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/playground/api/{method}") { Content = JsonContent.Create(arguments) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);

        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Connects as the bot does over Socket Mode.</summary>
    public Task<WebSocket> ConnectAsync(string address) => _app.GetTestServer().CreateWebSocketClient().ConnectAsync(new Uri(address), TestContext.Current.CancellationToken);

    /// <summary>What the page asks for, as this person.</summary>
    public async Task<JsonElement> DoAsync(string what, PlaygroundPerson person, object request)
    {
        var body = JsonSerializer.SerializeToNode(request)!.AsObject();
        body["as"] = person.Id;
        using var response = await Http.PostAsJsonAsync($"/playground/{what}", body);

        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<JsonElement> SayAsync(PlaygroundPerson person, string text, string? conversation = null, string? thread = null) =>
        DoAsync("send", person, new { conversation = conversation ?? Data, text, thread });

    public async Task<JsonElement> StateAsync(PlaygroundPerson person) =>
        await Http.GetFromJsonAsync<JsonElement>($"/playground/state?as={person.Id}");

    /// <summary>What this person sees in a conversation.</summary>
    public async Task<IReadOnlyList<JsonElement>> SeenAsync(PlaygroundPerson person, string? conversation = null)
    {
        var state = await StateAsync(person);

        return state.GetProperty("messages").TryGetProperty(conversation ?? Data, out var messages) ? [.. messages.EnumerateArray()] : [];
    }

    public async Task<IReadOnlyList<string>> TextsAsync(PlaygroundPerson person, string? conversation = null) =>
        [.. (await SeenAsync(person, conversation)).Select(message => message.GetProperty("text").GetString()!)];

    public async Task<JsonElement> LastRefusalAsync() => (await StateAsync(Ana)).GetProperty("refusals").EnumerateArray().Last();

    public async Task<JsonElement[]> ModalsOfAsync(PlaygroundPerson person) => [.. (await StateAsync(person)).GetProperty("modal").EnumerateArray()];

    /// <summary>Somebody sends a command, and the bot answers with these blocks: the message they are in.</summary>
    public async Task<JsonElement> ShowAsync(PlaygroundPerson person, object blocks, string responseType = "in_channel")
    {
        Bot.Answers(new { response_type = responseType, text = "Blocks", blocks });
        await SayAsync(person, "/demo");
        Bot.AnswersNothing();

        return (await SeenAsync(person))[^1];
    }

    public Task<JsonElement> PressAsync(PlaygroundPerson person, JsonElement message, string block, string action, object? value = null, object? values = null) =>
        DoAsync("press", person, new
        {
            conversation = message.GetProperty("conversation").GetString(),
            ts = message.GetProperty("ts").GetString(),
            block,
            action,
            value,
            values,
        });

    /// <summary>A trigger of this person's that was just issued.</summary>
    public async Task<string> TriggerAsync(PlaygroundPerson person)
    {
        Bot.AnswersNothing();
        await SayAsync(person, "/demo");

        return Bot.LastCall.Field("trigger_id");
    }

    public async Task<JsonElement> OpenModalAsync(PlaygroundPerson person, object view)
    {
        await ApiAsync("views.open", new { trigger_id = await TriggerAsync(person), view });

        return (await ModalsOfAsync(person))[^1];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
