using System.Net.Http.Json;
using System.Text.Json;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Hosting;

/// <summary>The program as a newcomer starts it, whose Slack in the browser changes over to Socket Mode while everything runs.</summary>
public sealed class PlaygroundSocketModeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_and_buttons_work_over_Socket_Mode_and_then_over_HTTP_again()
    {
        using var run = new ProgramRun();
        await using var bot = await RunningBot.StartAsync(run, "playground");
        using var http = new HttpClient { BaseAddress = new Uri(bot.Address) };
        var people = await http.GetFromJsonAsync<JsonElement>("/playground/people", Cancelled);
        var me = people[0].GetProperty("id").GetString()!;

        await DoAsync(http, "door", new { socketMode = true });
        await bot.LogsAsync("Connected to Slack");
        var overSockets = await SayAsync(http, me, "/oncall growth");
        await PressAsync(http, me, overSockets, "Share in channel");
        var shared = await LastAsync(http, me);
        await DoAsync(http, "door", new { socketMode = false });
        var overHttp = await SayAsync(http, me, "/oncall growth");

        Assert.Contains("Growth", overSockets.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(overSockets.GetProperty("text").GetString(), overHttp.GetProperty("text").GetString());
        Assert.NotEqual(overSockets.GetProperty("ts").GetString(), shared.GetProperty("ts").GetString(), StringComparer.Ordinal);
        Assert.False(shared.TryGetProperty("onlyFor", out var onlyFor) && onlyFor.ValueKind == JsonValueKind.String, shared.ToString());
    }

    private static async Task DoAsync(HttpClient http, string what, object request)
    {
        using var response = await http.PostAsJsonAsync($"/playground/{what}", request, Cancelled);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.False(answer.TryGetProperty("problem", out var problem) && problem.ValueKind == JsonValueKind.String, problem.ToString());
    }

    private static async Task<JsonElement> SayAsync(HttpClient http, string person, string text)
    {
        var state = await StateAsync(http, person);
        await DoAsync(http, "send", new { @as = person, conversation = state.GetProperty("conversations")[0].GetProperty("id").GetString(), text });

        return await LastAsync(http, person);
    }

    private static async Task PressAsync(HttpClient http, string person, JsonElement message, string label)
    {
        var (block, action) = message.GetProperty("blocks").EnumerateArray()
            .Where(one => one.GetProperty("type").GetString() == "actions")
            .SelectMany(one => one.GetProperty("elements").EnumerateArray(), (one, element) => (Block: one, Element: element))
            .Where(pair => pair.Element.TryGetProperty("text", out var text) && text.GetProperty("text").GetString() == label)
            .Select(pair => (pair.Block.GetProperty("block_id").GetString(), pair.Element.GetProperty("action_id").GetString()))
            .Single();
        await DoAsync(http, "press", new { @as = person, conversation = message.GetProperty("conversation").GetString(), ts = message.GetProperty("ts").GetString(), block, action });
    }

    private static async Task<JsonElement> LastAsync(HttpClient http, string person)
    {
        var state = await StateAsync(http, person);

        return state.GetProperty("messages").GetProperty(state.GetProperty("conversations")[0].GetProperty("id").GetString()!).EnumerateArray().Last();
    }

    private static Task<JsonElement> StateAsync(HttpClient http, string person) => http.GetFromJsonAsync<JsonElement>($"/playground/state?as={person}", Cancelled);
}
