using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class PressTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task A_button_in_a_message_is_told_with_the_message()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go", "Go")) });

        await _slack.PressAsync(PlaygroundDriver.Ben, message, "b1", "go");

        var payload = _slack.Bot.LastCall.Payload;
        Assert.Equal("/slack/action", _slack.Bot.LastCall.Path);
        Assert.Equal("block_actions", payload.GetProperty("type").GetString());
        Assert.Equal("U0BEN", payload.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal("message", payload.GetProperty("container").GetProperty("type").GetString());
        Assert.False(payload.GetProperty("container").GetProperty("is_ephemeral").GetBoolean());
        Assert.Equal("C0DATA", payload.GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal(message.GetProperty("ts").GetString(), payload.GetProperty("message").GetProperty("ts").GetString());
        var action = Assert.Single(payload.GetProperty("actions").EnumerateArray());
        Assert.Equal(("go", "b1", "button", "v1"), (Text(action, "action_id"), Text(action, "block_id"), Text(action, "type"), Text(action, "value")));
        Assert.NotEmpty(Text(action, "action_ts"));
    }

    [Fact]
    public async Task Of_an_ephemeral_message_the_bot_is_told_only_where_it_is()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go")) }, "ephemeral");

        await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "go");

        var payload = _slack.Bot.LastCall.Payload;
        Assert.True(payload.GetProperty("container").GetProperty("is_ephemeral").GetBoolean());
        Assert.False(payload.TryGetProperty("message", out _));
        Assert.NotEmpty(Text(payload, "response_url"));
    }

    /// <summary>An element, what the page says was chosen, and the field in which Slack says it.</summary>
    public static TheoryData<string, string, string> Chosen { get; } = new()
    {
        { """{"type":"static_select","options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}""", "\"2\"", """selected_option":{"text":{"type":"plain_text","text":"Two"},"value":"2"}""" },
        { """{"type":"multi_static_select","option_groups":[{"label":{"type":"plain_text","text":"g"},"options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}]}""", """["2"]""", """selected_options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]""" },
        { """{"type":"overflow","options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}""", "\"2\"", """selected_option":{"text":{"type":"plain_text","text":"Two"},"value":"2"}""" },
        { """{"type":"radio_buttons","options":[{"text":{"type":"mrkdwn","text":"*Two*"},"value":"2"}]}""", "\"2\"", """selected_option":{"text":{"type":"mrkdwn","text":"*Two*"},"value":"2"}""" },
        { """{"type":"checkboxes","options":[{"text":{"type":"plain_text","text":"Two"},"value":"2"}]}""", "[]", "\"selected_options\":[]" },
        { """{"type":"users_select"}""", "\"U0BEN\"", "\"selected_user\":\"U0BEN\"" },
        { """{"type":"multi_users_select"}""", """["U0BEN","U0ANA"]""", """selected_users":["U0BEN","U0ANA"]""" },
        { """{"type":"conversations_select"}""", "\"C0DATA\"", "\"selected_conversation\":\"C0DATA\"" },
        { """{"type":"channels_select"}""", "\"C0DATA\"", "\"selected_channel\":\"C0DATA\"" },
        { """{"type":"datepicker"}""", "\"2026-12-24\"", "\"selected_date\":\"2026-12-24\"" },
        { """{"type":"timepicker"}""", "\"09:30\"", "\"selected_time\":\"09:30\"" },
        { """{"type":"datetimepicker"}""", "1798153200", "\"selected_date_time\":1798153200" },
    };

    [Theory]
    [MemberData(nameof(Chosen))]
    public async Task What_is_chosen_is_told_in_Slacks_words(string element, string value, string told)
    {
        var definition = JsonNode.Parse(element)!.AsObject();
        definition["action_id"] = "x";
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(definition) });

        await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "x", JsonElement.Parse(value));

        Assert.Contains(told, _slack.Bot.LastCall.Payload.GetProperty("actions")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_the_message_goes_along_as_state()
    {
        var day = new { type = "datepicker", action_id = "day" };
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go"), day) });

        await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "go", values: new { b1 = new { day = "2026-12-24" } });

        Assert.Equal(
            """{"b1":{"day":{"type":"datepicker","selected_date":"2026-12-24"}}}""",
            _slack.Bot.LastCall.Payload.GetProperty("state").GetProperty("values").GetRawText());
    }

    [Fact]
    public async Task Nobody_presses_what_they_do_not_see()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go")) }, "ephemeral");

        var answer = await _slack.PressAsync(PlaygroundDriver.Ben, message, "b1", "go");

        Assert.Contains("no such element", Text(answer, "error"), StringComparison.Ordinal);
        Assert.Single(_slack.Bot.Calls);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_pressed()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go")) });

        var answer = await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "gone");

        Assert.NotEmpty(Text(answer, "problem"));
        Assert.Single(_slack.Bot.Calls);
    }

    [Fact]
    public async Task A_press_that_the_bot_does_not_take_is_said_so()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(Button("go")) });
        _slack.Bot.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));

        var answer = await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "go");

        Assert.Contains("500", Text(answer, "problem"), StringComparison.Ordinal);
        Assert.Equal("block_actions go", Text(await _slack.LastRefusalAsync(), "what"));
    }

    [Fact]
    public async Task A_menu_asks_the_bot_for_what_it_offers()
    {
        var menu = new { type = "external_select", action_id = "city", min_query_length = 1 };
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(menu) });
        _slack.Bot.Answers(new { options = new[] { Option("Lisbon", "lis") } });

        var answer = await SuggestAsync(message, "li");
        _slack.Bot.AnswersNothing();
        await _slack.PressAsync(PlaygroundDriver.Ana, message, "b1", "city", "lis");

        var asked = _slack.Bot.Calls.Single(call => call.Path == "/slack/options").Payload;
        Assert.Equal(("block_suggestion", "city", "b1", "li"), (Text(asked, "type"), Text(asked, "action_id"), Text(asked, "block_id"), Text(asked, "value")));
        Assert.Equal("lis", Text(answer.GetProperty("answer").GetProperty("options")[0], "value"));
        Assert.Equal("lis", Text(_slack.Bot.LastCall.Payload.GetProperty("actions")[0].GetProperty("selected_option"), "value"));
    }

    [Fact]
    public async Task Offers_beyond_Slacks_bounds_are_refused()
    {
        var message = await _slack.ShowAsync(PlaygroundDriver.Ana, new[] { Actions(new { type = "external_select", action_id = "city" }) });
        _slack.Bot.Answers(new { options = Enumerable.Repeat(Option("x", "x"), 101) });

        var answer = await SuggestAsync(message, "x");

        Assert.Contains("no more than 100", Text(answer, "problem"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shortcut_on_a_message_tells_which_and_one_for_anywhere_opens_a_modal()
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, "Worth keeping");
        var ts = Text((await _slack.SeenAsync(PlaygroundDriver.Ben))[0], "ts");

        await _slack.DoAsync("shortcut", PlaygroundDriver.Ben, new { shortcut = "remember", conversation = PlaygroundDriver.Data, ts });
        var onMessage = _slack.Bot.Calls.Last(call => call.Path == "/slack/action").Payload;
        await _slack.DoAsync("shortcut", PlaygroundDriver.Ben, new { shortcut = "note" });
        var anywhere = _slack.Bot.Calls.Last(call => call.Path == "/slack/action").Payload;
        var opened = await _slack.ApiAsync("views.open", new { trigger_id = Text(anywhere, "trigger_id"), view = Modal() });

        Assert.Equal(("message_action", "remember", "Worth keeping"), (Text(onMessage, "type"), Text(onMessage, "callback_id"), Text(onMessage.GetProperty("message"), "text")));
        Assert.Equal(("shortcut", "note"), (Text(anywhere, "type"), Text(anywhere, "callback_id")));
        Assert.True(opened.GetProperty("ok").GetBoolean());
    }

    private Task<JsonElement> SuggestAsync(JsonElement message, string text) => _slack.DoAsync("suggest", PlaygroundDriver.Ana, new
    {
        conversation = PlaygroundDriver.Data,
        ts = Text(message, "ts"),
        block = "b1",
        action = "city",
        text,
    });

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
