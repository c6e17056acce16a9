using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class ResponseUrlTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    private string _url = "";

    public async ValueTask InitializeAsync()
    {
        _slack = await PlaygroundDriver.StartAsync();
        await _slack.SayAsync(PlaygroundDriver.Ana, "/demo");
        _url = _slack.Bot.LastCall.Field("response_url");
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task It_answers_the_person_alone_or_everybody()
    {
        await RespondAsync(new { text = "For Ana" });
        await RespondAsync(new { text = "For all", response_type = "in_channel" });

        Assert.Equal(["For Ana", "For all"], await _slack.TextsAsync(PlaygroundDriver.Ana));
        Assert.Equal(["For all"], await _slack.TextsAsync(PlaygroundDriver.Ben));
    }

    [Fact]
    public async Task It_works_five_times()
    {
        for (var time = 1; time <= 5; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await RespondAsync(new { text = $"{time}" })).Status);
        }

        var sixth = await RespondAsync(new { text = "6" });

        Assert.Equal((HttpStatusCode.NotFound, "used_url"), sixth);
        Assert.Equal(5, (await _slack.SeenAsync(PlaygroundDriver.Ana)).Count);
        Assert.Equal("used_url", (await _slack.LastRefusalAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task It_works_for_half_an_hour_of_the_bots_time()
    {
        _slack.Clock.Set(_slack.Clock.GetUtcNow().AddMinutes(30));
        var inTime = await RespondAsync(new { text = "In time" });
        _slack.Time.Advance(TimeSpan.FromSeconds(1));

        var late = await RespondAsync(new { text = "Late" });

        Assert.Equal(HttpStatusCode.OK, inTime.Status);
        Assert.Equal((HttpStatusCode.NotFound, "expired_url"), late);
    }

    [Fact]
    public async Task One_that_was_made_up_leads_nowhere()
    {
        _url = "http://localhost/playground/hooks/commands/T0PLAYGRND/GUESSED";

        Assert.Equal((HttpStatusCode.NotFound, "invalid_url"), await RespondAsync(new { text = "x" }));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        Assert.Equal((HttpStatusCode.BadRequest, "no_text"), await RespondAsync(new { }));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_blocks"), await RespondAsync(new { blocks = new[] { new { type = "hologram" } } }));
    }

    [Fact]
    public async Task A_message_in_which_something_was_pressed_can_be_replaced_and_taken_away()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go")) }, "ephemeral");
        await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "go");
        _url = _slack.Bot.LastCall.Payload.GetProperty("response_url").GetString()!;

        await RespondAsync(new { replace_original = true, text = "Done" });
        var replaced = await _slack.TextsAsync(PlaygroundDriver.Ana);
        await RespondAsync(new { delete_original = true });
        var gone = await _slack.TextsAsync(PlaygroundDriver.Ana);

        Assert.Equal(["Done"], replaced);
        Assert.Empty(gone);
    }

    private async Task<(HttpStatusCode Status, string? Error)> RespondAsync(object body)
    {
        using var response = await _slack.Http.PostAsJsonAsync(_url, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        return (response.StatusCode, answer.TryGetProperty("error", out var error) ? error.GetString() : null);
    }
}
