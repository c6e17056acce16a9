using System.Net;
using Microsoft.Extensions.Logging;
using SlackNet;
using SlackNet.Interaction;

namespace OnCallBot.Tests.Slack;

public sealed class HandlerRunTests
{
    private const string Press = $$"""{"type":"block_actions","user":{"id":"U1"},"response_url":"{{GuardedBot.ResponseUrl}}","actions":[{"type":"button","action_id":"share","value":"7"}]}""";
    private const string Submit = """{"type":"view_submission","user":{"id":"U1"},"view":{"type":"modal","callback_id":"swap","blocks":[{"type":"input","block_id":"date"}]}}""";

    private readonly Scripted _script = new();

    [Fact]
    public async Task A_command_whose_handler_fails_gets_an_apology_with_the_reference_that_the_log_has()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.Do = () => throw new InvalidOperationException("the disk is full");

        var answer = await bot.CommandAsync("/oncall", "growth");

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var error = Assert.Single(bot.Log.Of(LogLevel.Error));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("""{"response_type":"ephemeral","replace_original":false,"text":"Something went wrong""", text, StringComparison.Ordinal);
        Assert.Contains(text.Split('`')[1], error, StringComparison.Ordinal);
        Assert.Contains("Command /oncall", error, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_answer_nor_log_has_what_was_written_or_what_is_secret()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.Do = () => throw new FormatException($"cannot parse 'my salary' of {GuardedBot.ResponseUrl} with {GuardedBot.Token}");

        var answer = await bot.CommandAsync("/oncall", "my salary");
        await bot.InteractAsync(Press);
        await bot.Slack.NextAsync();

        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.All(bot.Log.Lines, line =>
        {
            Assert.DoesNotContain("my salary", line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(GuardedBot.Token, line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(GuardedBot.Secret, line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-path", line.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("v0=", line.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_press_whose_handler_fails_gets_the_apology_at_its_response_url()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.Do = () => throw new InvalidOperationException("no");

        var answer = await bot.InteractAsync(Press);

        var call = await bot.Slack.NextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(GuardedBot.ResponseUrl, call.Url);
        Assert.Contains("Something went wrong", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_handler_fails_keeps_what_was_typed_and_shows_the_apology()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.Do = () => throw new InvalidOperationException("no");

        var answer = await bot.InteractAsync(Submit);

        Assert.StartsWith(
            """{"response_action":"errors","errors":{"date":"Something went wrong""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_whose_handler_fails_is_received_and_the_failure_logged()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.Do = () => throw new InvalidOperationException("no");

        var answer = await bot.EventAsync("""{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""");

        await bot.EndAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Event app_mention", Assert.Single(bot.Log.Of(LogLevel.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_command_is_acknowledged_in_time_and_answered_at_its_response_url()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var (begun, done) = _script.Hold();

        var sending = bot.CommandAsync("/oncall", "growth");
        await begun;
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        var answer = await sending;
        done.SetResult();

        var call = await bot.Slack.NextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The answer follows here.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(GuardedBot.ResponseUrl, call.Url);
        Assert.StartsWith("""{"response_type":"ephemeral",""", call.Body, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"answer to growth\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_form_is_acknowledged_in_time()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var (begun, done) = _script.Hold();

        var sending = bot.InteractAsync(Submit);
        await begun;
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        var answer = await sending;
        done.SetResult();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_slow_form_that_fails_in_the_end_says_so_in_a_direct_message()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var (begun, done) = _script.Hold();

        var sending = bot.InteractAsync(Submit);
        await begun;
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        await sending;
        done.SetException(new InvalidOperationException("no"));

        var call = await bot.Slack.NextAsync();
        Assert.Equal("https://slack.com/api/chat.postMessage", call.Url);
        Assert.Contains("Something went wrong", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_received_before_its_handler_ends()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var (begun, done) = _script.Hold();

        var answer = await bot.EventAsync("""{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""");
        await begun;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        done.SetResult();
    }

    [Fact]
    public async Task The_bot_stops_only_when_what_it_began_has_ended()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var (begun, done) = _script.Hold();
        await bot.EventAsync("""{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""");
        await begun;

        var ending = bot.EndAsync();
        var endedBefore = ending.IsCompleted;
        done.SetResult();
        await ending;

        Assert.False(endedBefore);
    }

    [Fact]
    public async Task When_too_much_runs_already_the_next_one_is_told_to_try_again()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var done = new TaskCompletionSource();
        _script.Do = () => done.Task;
        for (var at = 0; at < OnCallBot.Slack.Guard.BackgroundWork.AtOnce; at++)
        {
            await bot.EventAsync($$$"""{"type":"event_callback","event_id":"Ev{{{at}}}","event":{"type":"app_mention","user":"U1"}}""");
        }

        var command = await bot.CommandAsync("/oncall", "growth");
        var busy = await bot.EventAsync("""{"type":"event_callback","event_id":"EvLast","event":{"type":"app_mention","user":"U1"}}""");
        done.SetResult();
        await bot.EndAsync();
        var again = await bot.EventAsync("""{"type":"event_callback","event_id":"EvLast","event":{"type":"app_mention","user":"U1"}}""");

        await bot.EndAsync();
        Assert.Equal(HttpStatusCode.OK, command.StatusCode);
        Assert.Contains("Please try again in a minute.", await command.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, busy.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(OnCallBot.Slack.Guard.BackgroundWork.AtOnce + 1, _script.Runs);
    }

    [Fact]
    public async Task A_form_can_answer_with_errors()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.ViewAnswer = new ViewErrorsResponse { Errors = { ["date"] = "That day is past." } };

        var answer = await bot.InteractAsync(Submit);

        Assert.Equal("""{"errors":{"date":"That day is past."},"response_action":"errors"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_can_push_another()
    {
        await using var bot = await Scripted.StartAsync(_script);
        _script.ViewAnswer = new PushViewResponse { View = new ModalViewDefinition { CallbackId = "next", Title = "Next" } };

        var answer = await bot.InteractAsync(Submit);

        Assert.Contains("""
            "callback_id":"next"
            """.Trim(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
