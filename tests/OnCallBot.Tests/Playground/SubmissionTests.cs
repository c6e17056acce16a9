using System.Text.Json;
using System.Text.Json.Nodes;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class SubmissionTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task What_was_filled_in_arrives_and_the_modal_closes()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal(Input("name", TextInput("n")), Input("day", new { type = "datepicker", action_id = "d" }, optional: true)));

        await SubmitAsync(new { name = new { n = "Somebody" } });

        var payload = _slack.Bot.LastCall.Payload;
        var view = payload.GetProperty("view");
        Assert.Equal("view_submission", payload.GetProperty("type").GetString());
        Assert.Equal(("form", "kept"), (view.GetProperty("callback_id").GetString(), view.GetProperty("private_metadata").GetString()));
        Assert.Equal(
            """{"name":{"n":{"type":"plain_text_input","value":"Somebody"}},"day":{"d":{"type":"datepicker","selected_date":null}}}""",
            view.GetProperty("state").GetProperty("values").GetRawText());
        Assert.Empty(await _slack.ModalsOfAsync(PlaygroundDriver.Ana));
    }

    /// <summary>An element, what was entered, and what Slack's own form says to that; null where it takes it.</summary>
    public static TheoryData<string, string, string?> Entered { get; } = new()
    {
        { """{"type":"plain_text_input"}""", "null", "required" },
        { """{"type":"plain_text_input"}""", "\"\"", "required" },
        { """{"type":"plain_text_input","min_length":3}""", "\"ab\"", "at least 3" },
        { """{"type":"plain_text_input","max_length":3}""", "\"abcd\"", "at most 3" },
        { """{"type":"plain_text_input","max_length":3}""", "\"abc\"", null },
        { """{"type":"number_input","is_decimal_allowed":false}""", "\"ten\"", "a number" },
        { """{"type":"number_input","is_decimal_allowed":false}""", "\"1.5\"", "whole number" },
        { """{"type":"number_input","is_decimal_allowed":true,"max_value":"1.4"}""", "\"1.5\"", "1.4 or less" },
        { """{"type":"number_input","is_decimal_allowed":false,"min_value":"2"}""", "\"1\"", "2 or more" },
        { """{"type":"email_text_input"}""", "\"ana\"", "email" },
        { """{"type":"email_text_input"}""", "\"ana@example.com\"", null },
        { """{"type":"url_text_input"}""", "\"example.com\"", "http" },
        { """{"type":"multi_users_select","max_selected_items":1}""", """["U0ANA","U0BEN"]""", "at most 1" },
        { """{"type":"checkboxes","options":[{"text":{"type":"plain_text","text":"x"},"value":"x"}]}""", "[]", "required" },
        { """{"type":"users_select"}""", "null", "required" },
    };

    [Theory]
    [MemberData(nameof(Entered))]
    public async Task Slacks_form_is_looked_through_before_the_bot_hears_of_it(string element, string value, string? complaint)
    {
        var definition = JsonNode.Parse(element)!.AsObject();
        definition["action_id"] = "x";
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal(Input("b", definition)));

        var result = await SubmitAsync(new { b = new { x = JsonNode.Parse(value) } });

        Assert.Equal(complaint is null, _slack.Bot.LastCall.Type == "view_submission");
        if (complaint is not null)
        {
            Assert.Contains(complaint, result.GetProperty("errors").GetProperty("b").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_bots_own_errors_stand_at_their_fields_and_the_modal_stays()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal(Input("name", TextInput("n"))));
        _slack.Bot.Answers(new { response_action = "errors", errors = new { name = "Taken." } });

        var result = await SubmitAsync(new { name = new { n = "Ana" } });

        Assert.Equal("Taken.", result.GetProperty("errors").GetProperty("name").GetString());
        Assert.Single(await _slack.ModalsOfAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task Errors_at_a_field_that_there_is_not_are_refused()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal(Input("name", TextInput("n"))));
        _slack.Bot.Answers(new { response_action = "errors", errors = new { nom = "Pris." } });

        var result = await SubmitAsync(new { name = new { n = "Ana" } });

        Assert.NotEmpty(result.GetProperty("problem").GetString()!);
        Assert.Contains("nom", (await _slack.LastRefusalAsync()).GetProperty("details")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("push", "Title Next")]
    [InlineData("update", "Next")]
    [InlineData("clear", "")]
    public async Task The_bot_says_what_comes_next(string action, string titles)
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());
        _slack.Bot.Answers(new { response_action = action, view = ModalNamed("Next") });

        await SubmitAsync(new { });

        var open = await _slack.ModalsOfAsync(PlaygroundDriver.Ana);
        Assert.Equal(titles, string.Join(' ', open.Select(view => view.GetProperty("definition").GetProperty("title").GetProperty("text").GetString())));
    }

    [Fact]
    public async Task A_next_view_that_does_not_fit_is_refused_and_the_modal_stays()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());
        _slack.Bot.Answers(new { response_action = "push", view = ModalNamed(new string('x', 25)) });

        var result = await SubmitAsync(new { });

        Assert.NotEmpty(result.GetProperty("problem").GetString()!);
        Assert.Single(await _slack.ModalsOfAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task After_a_submission_that_the_bot_missed_the_modal_stays()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());
        _slack.Bot.Answer = (_, _) => throw new HttpRequestException("gone");

        var result = await SubmitAsync(new { });

        Assert.NotEmpty(result.GetProperty("problem").GetString()!);
        Assert.Single(await _slack.ModalsOfAsync(PlaygroundDriver.Ana));
    }

    [Theory]
    [InlineData(false, 1, 1)]
    [InlineData(true, 0, 2)]
    public async Task Closing_one_or_all_is_told_where_the_bot_asked_for_it(bool all, int open, int told)
    {
        var view = JsonSerializer.SerializeToNode(Modal())!.AsObject();
        view["notify_on_close"] = true;
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, view);
        _slack.Bot.Answers(new { response_action = "push", view });
        await SubmitAsync(new { });
        _slack.Bot.AnswersNothing();

        var top = (await _slack.ModalsOfAsync(PlaygroundDriver.Ana))[^1].GetProperty("id").GetString();
        await _slack.DoAsync("close", PlaygroundDriver.Ana, new { view = top, all });

        Assert.Equal(open, (await _slack.ModalsOfAsync(PlaygroundDriver.Ana)).Length);
        var closed = _slack.Bot.Calls.Where(call => call.Type == "view_closed").ToList();
        Assert.Equal(told, closed.Count);
        Assert.Equal(top, closed[0].Payload.GetProperty("view").GetProperty("id").GetString());
        Assert.Equal(all, closed[0].Payload.GetProperty("is_cleared").GetBoolean());
    }

    [Fact]
    public async Task Closing_is_not_told_where_nobody_asked()
    {
        var view = await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());

        await _slack.DoAsync("close", PlaygroundDriver.Ana, new { view = view.GetProperty("id").GetString() });

        Assert.DoesNotContain(_slack.Bot.Calls, call => call.Type == "view_closed");
    }

    private async Task<JsonElement> SubmitAsync(object values)
    {
        var view = (await _slack.ModalsOfAsync(PlaygroundDriver.Ana))[^1].GetProperty("id").GetString();

        return await _slack.DoAsync("submit", PlaygroundDriver.Ana, new { view, values });
    }
}
