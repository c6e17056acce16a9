using System.Text.Json;
using System.Text.Json.Nodes;
using OnCallBot.Tests.Playground.Support;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Playground;

/// <summary>The playground delivers over Socket Mode, once that is switched on.</summary>
public sealed class SocketTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;
    private SocketPeer? _bot;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync(useSocketMode: UseAsync);

    public async ValueTask DisposeAsync()
    {
        _bot?.Dispose();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_command_goes_in_an_envelope_and_its_acknowledgement_is_the_answer()
    {
        await SwitchAsync(true);

        var saying = _slack.SayAsync(PlaygroundDriver.Ana, "/demo a & b");
        var envelope = await _bot!.NextAsync();
        await AcknowledgeAsync(envelope, """{"text":"Hello from the socket"}""");
        await saying;

        Assert.Equal(("slash_commands", true), ((string?)envelope["type"], (bool?)envelope["accepts_response_payload"]));
        Assert.Equal(("/demo", "a &amp; b", "U0ANA"), ((string?)envelope["payload"]!["command"], (string?)envelope["payload"]!["text"], (string?)envelope["payload"]!["user_id"]));
        Assert.Equal("Hello from the socket", (await _slack.TextsAsync(PlaygroundDriver.Ana))[^1]);
        Assert.Empty(_slack.Bot.Calls);
    }

    [Fact]
    public async Task A_press_goes_in_an_envelope()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, JsonElement.Parse("""[{"type":"actions","block_id":"b","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"},"value":"7"}]}]"""));
        await SwitchAsync(true);

        var pressing = _slack.PressAsync(PlaygroundDriver.Ana, message, "b", "go");
        var envelope = await _bot!.NextAsync();
        await AcknowledgeAsync(envelope, payload: null);
        var pressed = await pressing;

        Assert.Equal("interactive", (string?)envelope["type"]);
        Assert.Equal("7", (string?)envelope["payload"]!["actions"]![0]!["value"]);
        Assert.False(pressed.TryGetProperty("problem", out _));
    }

    [Fact]
    public async Task An_event_goes_in_an_envelope_that_takes_no_answer()
    {
        await SwitchAsync(true);

        await _slack.DoAsync("home", PlaygroundDriver.Ana, new { tab = "home" });
        var envelope = await _bot!.NextAsync();
        await AcknowledgeAsync(envelope, payload: null);

        Assert.Equal(("events_api", false, 0), ((string?)envelope["type"], (bool?)envelope["accepts_response_payload"], (int?)envelope["retry_attempt"]));
        Assert.Equal("app_home_opened", (string?)envelope["payload"]!["event"]!["type"]);
    }

    [Fact]
    public async Task An_event_that_is_not_acknowledged_comes_again()
    {
        await SwitchAsync(true);

        await _slack.DoAsync("home", PlaygroundDriver.Ana, new { tab = "home" });
        var first = await _bot!.NextAsync();
        _slack.Time.Advance(TimeSpan.FromSeconds(3));
        var second = await _bot!.NextAsync();

        Assert.Equal(1, (int?)second["retry_attempt"]);
        Assert.Equal((string?)first["payload"]!["event_id"], (string?)second["payload"]!["event_id"]);
    }

    [Fact]
    public async Task Back_to_HTTP_deliveries_are_signed_again()
    {
        await SwitchAsync(true);
        await SwitchAsync(false);
        _slack.Bot.Answers(new { text = "Hello over HTTP" });

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Equal("Hello over HTTP", (await _slack.TextsAsync(PlaygroundDriver.Ana))[^1]);
        Assert.True(_slack.Bot.LastCall.Headers.ContainsKey("X-Slack-Signature"));
    }

    [Fact]
    public async Task Where_the_connection_is_gone_the_command_fails_as_in_Slack()
    {
        await SwitchAsync(true);
        await _bot!.CloseOutputAsync();
        await _bot.FindNextAsync();
        while ((await DoorAsync(_slack)).GetProperty("isConnected").GetBoolean())
        {
            await Task.Yield();
        }

        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");

        Assert.Contains("dispatch_failed", (await _slack.TextsAsync(PlaygroundDriver.Ana))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_told_which_way_deliveries_go()
    {
        var before = await DoorAsync(_slack);
        await SwitchAsync(true);
        var after = await DoorAsync(_slack);

        Assert.Equal((true, false), (before.GetProperty("canSwitch").GetBoolean(), before.GetProperty("isSocketMode").GetBoolean()));
        Assert.True(after.GetProperty("isSocketMode").GetBoolean());
    }

    [Fact]
    public async Task A_bot_that_knows_only_HTTP_cannot_be_switched()
    {
        await using var slack = await PlaygroundDriver.StartAsync();

        var answer = await slack.DoAsync("door", PlaygroundDriver.Ana, new { socketMode = true });

        Assert.False((await DoorAsync(slack)).GetProperty("canSwitch").GetBoolean());
        Assert.Equal("This playground speaks HTTP alone.", answer.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task An_address_holds_for_one_connection()
    {
        var address = await AddressAsync();

        using var first = await _slack.ConnectAsync(address);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _slack.ConnectAsync(address));
    }

    [Theory]
    [InlineData("apps.connections.open", SampleWorkspace.Token, "not_allowed_token_type")]
    [InlineData("apps.connections.open", "xapp-other", "invalid_auth")]
    [InlineData("auth.test", SampleWorkspace.AppToken, "not_allowed_token_type")]
    public async Task Each_token_is_for_its_own(string method, string token, string error)
    {
        var answer = await _slack.ApiAsync(method, new { }, token);

        Assert.Equal(error, answer.GetProperty("error").GetString());
    }

    private static async Task<JsonElement> DoorAsync(PlaygroundDriver slack) => (await slack.StateAsync(PlaygroundDriver.Ana)).GetProperty("door");

    private async Task<string> AddressAsync() => (await _slack.ApiAsync("apps.connections.open", new { }, SampleWorkspace.AppToken)).GetProperty("url").GetString()!;

    private async Task<string?> UseAsync(bool isOn, CancellationToken cancellationToken)
    {
        if (!isOn)
        {
            await _bot!.CloseOutputAsync();

            return null;
        }

        _bot = new SocketPeer(await _slack.ConnectAsync(await AddressAsync()));
        Assert.Equal("hello", (string?)(await _bot.NextAsync())["type"]);

        return null;
    }

    private async Task SwitchAsync(bool isOn)
    {
        var answer = await _slack.DoAsync("door", PlaygroundDriver.Ana, new { socketMode = isOn });
        Assert.False(answer.TryGetProperty("problem", out var problem), problem.ToString());
    }

    private Task AcknowledgeAsync(JsonObject envelope, string? payload)
    {
        var answer = new JsonObject { ["envelope_id"] = (string?)envelope["envelope_id"] };
        if (payload is not null)
        {
            answer["payload"] = JsonNode.Parse(payload);
        }

        return _bot!.SendAsync(answer.ToJsonString());
    }
}
