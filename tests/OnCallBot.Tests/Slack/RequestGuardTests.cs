using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Tests.Support;

namespace OnCallBot.Tests.Slack;

public sealed class RequestGuardTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Press = """{"type":"block_actions","user":{"id":"U1"},"trigger_id":"9.8.7","actions":[{"type":"button","action_id":"share","value":"7"}]}""";

    private readonly Scripted _script = new();

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8")]
    [InlineData("Application/X-WWW-Form-Urlencoded;charset=\"UTF-8\"")]
    public async Task A_form_is_taken_with_or_without_a_charset(string contentType)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", SlackRequest.Form(("command", "/oncall"), ("text", "growth")), contentType);

        Assert.Contains("answer to growth", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task An_event_is_taken_with_or_without_a_charset(string contentType)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/event", """{"type":"url_verification","challenge":"3eZbrw1a"}""", contentType);

        Assert.Equal("3eZbrw1a", await TextAsync(answer));
    }

    [Theory]
    [InlineData("/slack/command", "application/json")]
    [InlineData("/slack/command", "text/plain")]
    [InlineData("/slack/command", "application/x-www-form-urlencoded; charset=utf-16")]
    [InlineData("/slack/event", "application/x-www-form-urlencoded")]
    [InlineData("/slack/action", "multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_refused(string door, string contentType)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync(door, "command=%2Foncall", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(0, _script.Runs);
    }

    [Fact]
    public async Task Only_POST_is_answered()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.Client.GetAsync("/slack/command", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", answer.Content.Headers.Allow.Single());
    }

    [Fact]
    public async Task Other_addresses_are_none_of_its_business()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.Client.GetAsync("/slack/elsewhere", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("ssl_check=1&token=x&command=%2Foncall")]
    [InlineData("token=x&ssl_check=1")]
    public async Task A_certificate_check_is_answered_unsigned_and_nothing_else_in_it_counts(string body)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.Client.PostAsync("/slack/command", new StringContent(body, Encoding.UTF8, Form), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await TextAsync(answer));
        Assert.Equal(0, _script.Runs);
    }

    [Theory]
    [InlineData("/slack/action", "ssl_check=1&payload=%7B%7D")]
    [InlineData("/slack/command", "xssl_check=1&command=%2Foncall")]
    [InlineData("/slack/command", "ssl_check=10&command=%2Foncall")]
    public async Task What_only_looks_like_a_certificate_check_needs_its_signature(string door, string body)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.Client.PostAsync(door, new StringContent(body, Encoding.UTF8, Form), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "", "The field payload is missing." },
        { "payload=", "The field payload is missing." },
        { "payload=null", "The payload is not a JSON object." },
        { "payload=%5B%5D", "The payload is not a JSON object." },
        { "payload=7", "The payload is not a JSON object." },
        { "payload=%7Bnope", "The content cannot be read." },
        { "payload=%7B%7D", "The field type is missing." },
        { "payload=%7B%22type%22%3Anull%7D", "The field type is missing." },
        { "payload=%7B%22type%22%3A%22block_actions%22%7D", "The field actions is missing." },
        { "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D", "The field actions is missing." },
        { "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5Bnull%5D%7D", "The field action_id is missing." },
        { "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%5B%5D%7D", "The field view is missing." },
        { "payload=%7B%22type%22%3A%22shortcut%22%7D", "The field callback_id is missing." },
        { "payload=%7B%22type%22%3A%22block_actions%22%2C%22type%22%3A%22shortcut%22%7D", "The content cannot be read." },
        { "payload=%7B%22type%22%3A%22%5Cud800%22%7D", "The content cannot be read." },
        { "payload=%7B%7D&payload=%7B%7D", "The field payload is there more than once." },
        { "payload=" + new string('[', 5000), "The content cannot be read." },
        { "payload=" + string.Concat(Enumerable.Repeat("%7B%22a%22%3A", 5000)) + "1" + string.Concat(Enumerable.Repeat("%7D", 5000)), "The content cannot be read." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_interaction_is_refused_in_words(string body, string words)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/action", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(words, await TextAsync(answer));
        Assert.Equal(0, _script.Runs);
    }

    [Theory]
    [InlineData("null", "The body is not a JSON object.")]
    [InlineData("", "The content cannot be read.")]
    [InlineData("{nope", "The content cannot be read.")]
    [InlineData("{}", "The field type is missing.")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1"}""", "The field event is missing.")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event":{}}""", "The field type is missing.")]
    [InlineData("""{"type":"event_callback","event":{"type":"app_mention"}}""", "The field event_id is missing.")]
    [InlineData("""{"type":"event_callback","event_id":"Ev1","event_id":"Ev2","event":{"type":"app_mention"}}""", "The content cannot be read.")]
    [InlineData("""{"type":"url_verification"}""", "The field challenge is missing.")]
    public async Task A_broken_event_is_refused_in_words(string body, string words)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.EventAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(words, await TextAsync(answer));
        Assert.Equal(0, _script.Runs);
    }

    [Theory]
    [InlineData("text=growth", "The field command is missing.")]
    [InlineData("command=&text=growth", "The field command is missing.")]
    [InlineData("command=%2Foncall&command=%2Frunbook", "The field command is there more than once.")]
    [InlineData("command=%2Foncall&text=a&text=b", "The field text is there more than once.")]
    public async Task A_broken_command_is_refused_in_words(string body, string words)
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(words, await TextAsync(answer));
        Assert.Equal(0, _script.Runs);
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_refused()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/command", string.Join('&', Enumerable.Range(0, 5000).Select(at => $"f{at}=1")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_command_that_nobody_answers_to_gets_words()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.CommandAsync("/oncal");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            """{"response_type":"ephemeral","replace_original":false,"text":"I do not know this command. I answer to `/oncall`; with `help` behind it, each lists what it can do."}""",
            await TextAsync(answer));
    }

    [Fact]
    public async Task A_button_that_nobody_answers_to_gets_words_at_its_response_url()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.InteractAsync("""{"type":"block_actions","user":{"id":"U1"},"response_url":"https://hooks.slack.com/actions/1","actions":[{"type":"button","action_id":"gone"}]}""");

        var call = await bot.Slack.NextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("https://hooks.slack.com/actions/1", call.Url);
        Assert.Contains("I no longer know what this does", call.Body, StringComparison.Ordinal);
        Assert.Null(call.Authorization);
    }

    [Fact]
    public async Task A_button_without_a_response_url_gets_them_as_a_direct_message()
    {
        await using var bot = await Scripted.StartAsync(_script);

        await bot.InteractAsync("""{"type":"block_actions","user":{"id":"U1"},"actions":[{"type":"button","action_id":"gone"}]}""");

        var call = await bot.Slack.NextAsync();
        Assert.Equal("https://slack.com/api/chat.postMessage", call.Url);
        Assert.Equal($"Bearer {GuardedBot.Token}", call.Authorization);
        Assert.Contains("\"channel\":\"U1\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_nobody_answers_to_says_so_under_its_first_field()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.InteractAsync("""{"type":"view_submission","user":{"id":"U1"},"view":{"type":"modal","callback_id":"gone","blocks":[{"type":"section","block_id":"a"},{"type":"input","block_id":"b"}]}}""");

        Assert.StartsWith("""{"response_action":"errors","errors":{"b":"I no longer know this form""", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_fields_says_so_in_its_place()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.InteractAsync("""{"type":"view_submission","user":{"id":"U1"},"view":{"type":"modal","callback_id":"gone","blocks":[]}}""");

        Assert.StartsWith("""{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"That did not work"}""", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_nobody_provides_are_none()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.SendAsync("/slack/options", SlackRequest.Form(("payload", """{"type":"block_suggestion","action_id":"gone","value":"a"}""")));

        Assert.Equal("""{"options":[]}""", await TextAsync(answer));
    }

    [Fact]
    public async Task An_interaction_of_an_unknown_type_gets_words()
    {
        await using var bot = await Scripted.StartAsync(_script);

        var answer = await bot.InteractAsync("""{"type":"telepathy","user":{"id":"U1"}}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("I do not know what to do with this kind of request.", await TextAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_delivered_three_times_is_handled_once()
    {
        await using var bot = await Scripted.StartAsync(_script);
        const string Body = """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""";

        var answers = new List<HttpStatusCode>();
        for (var retry = 0; retry < 3; retry++)
        {
            answers.Add((await bot.EventAsync(Body)).StatusCode);
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await bot.EndAsync();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], answers);
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task An_event_delivered_again_while_it_is_handled_is_not_handled_twice()
    {
        await using var bot = await Scripted.StartAsync(_script);
        var done = new TaskCompletionSource();
        _script.Do = () => done.Task;
        const string Body = """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.EventAsync(Body)));

        done.SetResult();
        await bot.EndAsync();
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task Another_event_is_another_event()
    {
        await using var bot = await Scripted.StartAsync(_script);

        await bot.EventAsync("""{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention","user":"U1"}}""");
        await bot.EventAsync("""{"type":"event_callback","event_id":"Ev2","event":{"type":"app_mention","user":"U1"}}""");

        await bot.EndAsync();
        Assert.Equal(2, _script.Runs);
    }

    [Fact]
    public async Task A_press_that_Slack_repeats_is_handled_once()
    {
        await using var bot = await Scripted.StartAsync(_script);

        await bot.InteractAsync(Press);
        var again = await bot.SendAsync("/slack/action", SlackRequest.Form(("payload", Press)), alter: request => request.Headers.Add("X-Slack-Retry-Num", "1"));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, _script.Runs);
    }

    [Fact]
    public async Task A_press_on_the_same_button_is_another_press()
    {
        await using var bot = await Scripted.StartAsync(_script);

        await bot.InteractAsync(Press);
        await bot.InteractAsync(Press.Replace("9.8.7", "9.8.8", StringComparison.Ordinal));

        Assert.Equal(2, _script.Runs);
    }

    [Fact]
    public async Task Where_the_guard_itself_fails_the_answer_is_an_apology_and_no_5xx()
    {
        await using var bot = await GuardedBot.StartAsync(Scripted.HandleAll, change: services => services.AddSingleton(_script).AddSingleton<TimeProvider>(new StoppedClock()));

        var answer = await bot.CommandAsync("/oncall");

        var text = await TextAsync(answer);
        var error = Assert.Single(bot.Log.Of(LogLevel.Error));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("""{"response_type":"ephemeral","replace_original":false,"text":"Something went wrong""", text, StringComparison.Ordinal);
        Assert.Contains(text.Split('`')[1], error, StringComparison.Ordinal);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The clock has stopped.");
    }
}
