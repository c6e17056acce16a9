using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OnCallBot.Tests.Playground.Support;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class WebApiTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    /// <summary>A method, its arguments, and Slack's word for what is wrong with them.</summary>
    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "chat.nonsense", "{}", "unknown_method" },
        { "chat.postMessage", """{"channel":"C0DATA"}""", "no_text" },
        { "chat.postMessage", """{"channel":"C0DATA","text":"  ","blocks":[]}""", "no_text" },
        { "chat.postMessage", """{"text":"x"}""", "channel_not_found" },
        { "chat.postMessage", """{"channel":"C0NOWHERE","text":"x"}""", "channel_not_found" },
        { "chat.postMessage", """{"channel":"C0SECRET","text":"x"}""", "channel_not_found" },
        { "chat.postMessage", """{"channel":"C0LUNCH","text":"x"}""", "not_in_channel" },
        { "chat.postMessage", """{"channel":"C0DATA","text":"x","blocks":"[nope"}""", "invalid_blocks_format" },
        { "chat.postMessage", """{"channel":"C0DATA","text":"x","blocks":[{"type":"hologram"}]}""", "invalid_blocks" },
        { "chat.postMessage", """{"channel":"C0DATA","text":"x","thread_ts":"1.2"}""", "thread_not_found" },
        { "chat.postMessage", """{"channel":"C0DATA","text":"x","metadata":"{"}""", "invalid_metadata_format" },
        { "chat.postEphemeral", """{"channel":"C0DATA","text":"x","user":"U0NOBODY"}""", "user_not_in_channel" },
        { "chat.postEphemeral", """{"channel":"C0LUNCH","text":"x","user":"U0ANA"}""", "not_in_channel" },
        { "chat.update", """{"channel":"C0DATA","ts":"1.2","text":"x"}""", "message_not_found" },
        { "chat.update", """{"channel":"C0NOWHERE","ts":"1.2","text":"x"}""", "channel_not_found" },
        { "chat.delete", """{"channel":"C0DATA","ts":"1.2"}""", "message_not_found" },
        { "views.open", """{"trigger_id":"1.2"}""", "invalid_arguments" },
        { "views.open", """{"trigger_id":"1.2","view":{"type":"modal"}}""", "invalid_arguments" },
        { "views.open", """{"trigger_id":"1.2","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"divider"}]}}""", "invalid_trigger_id" },
        { "views.update", """{"view_id":"V1","view":{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"divider"}]}}""", "not_found" },
        { "views.publish", """{"user_id":"U0NOBODY","view":{"type":"home","blocks":[{"type":"divider"}]}}""", "invalid_arguments" },
        { "views.publish", """{"user_id":"U0ANA","view":{"type":"modal","blocks":[{"type":"divider"}]}}""", "invalid_arguments" },
        { "users.info", """{"user":"U0NOBODY"}""", "user_not_found" },
        { "users.lookupByEmail", """{"email":"ana@example.com"}""", "missing_scope" },
        { "conversations.open", """{"users":"U0NOBODY"}""", "user_not_found" },
        { "conversations.open", "{}", "users_list_not_supplied" },
        { "conversations.open", """{"users":"U0ANA,U0BEN"}""", "missing_scope" },
        { "conversations.members", """{"channel":"C0NOWHERE"}""", "channel_not_found" },
        { "conversations.history", """{"channel":"C0LUNCH"}""", "not_in_channel" },
        { "conversations.list", """{"types":"private_channel"}""", "missing_scope" },
        { "conversations.list", """{"types":"cupboard"}""", "invalid_types" },
        { "conversations.setTopic", """{"channel":"C0DATA","topic":"x"}""", "missing_scope" },
        { "usergroups.list", "{}", "missing_scope" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_Slack_would_refuse_is_refused_with_its_word_and_shown(string method, string arguments, string error)
    {
        var answer = await _slack.ApiAsync(method, JsonElement.Parse(arguments));

        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(error, answer.GetProperty("error").GetString());
        var refusal = await _slack.LastRefusalAsync();
        Assert.Equal((method, error), (refusal.GetProperty("what").GetString(), refusal.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task A_refusal_of_blocks_names_every_place()
    {
        var answer = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "x", blocks = new[] { new { type = "header", text = Plain(new string('x', 200)) } } });

        Assert.Equal(
            "[ERROR] must be less than 151 characters (it has 200) [json-pointer:/blocks/0/text/text]",
            answer.GetProperty("response_metadata").GetProperty("messages")[0].GetString());
    }

    [Fact]
    public async Task A_missing_scope_is_named_beside_those_that_are_there()
    {
        var answer = await _slack.ApiAsync("usergroups.users.update", new { usergroup = "S1", users = "U0ANA" });

        Assert.Equal("usergroups:write", answer.GetProperty("needed").GetString());
        Assert.Contains("chat:write", answer.GetProperty("provided").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-somebody-else", "invalid_auth")]
    [InlineData("", "not_authed")]
    public async Task Only_the_bots_own_token_opens_the_door(string? token, string error)
    {
        var answer = await _slack.ApiAsync("auth.test", new { }, token);

        Assert.Equal(error, answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_form_says_the_same_as_JSON()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/playground/api/chat.postMessage")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["token"] = SampleWorkspace.Token,
                ["channel"] = "#data",
                ["text"] = "As a form",
                ["blocks"] = JsonSerializer.Serialize(new[] { Section("As a *form*") }),
            }),
        };

        using var response = await _slack.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("As a form", (await _slack.SeenAsync(PlaygroundDriver.Cleo))[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{nope", "invalid_json")]
    [InlineData("[1]", "json_not_object")]
    public async Task A_body_that_is_no_object_is_refused(string body, string error)
    {
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json", "utf-8"));

        using var response = await _slack.Http.PostAsync(new Uri("/playground/api/auth.test", UriKind.Relative), content, TestContext.Current.CancellationToken);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(error, answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_nesting_without_end_is_refused_like_any_other_nonsense()
    {
        using var content = new StringContent(new string('[', 5000), new MediaTypeHeaderValue("application/json"));

        using var response = await _slack.Http.PostAsync(new Uri("/playground/api/chat.postMessage", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal("""{"ok":false,"error":"invalid_json"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_bot_gets_to_know_itself_and_the_people()
    {
        var self = await _slack.ApiAsync("auth.test", new { });
        var ana = await _slack.ApiAsync("users.info", new { user = "U0ANA" });
        var all = await _slack.ApiAsync("users.list", new { });

        Assert.Equal("U0PLAYBOT", self.GetProperty("user_id").GetString());
        Assert.Equal("Europe/Berlin", ana.GetProperty("user").GetProperty("tz").GetString());
        Assert.Equal(3600, ana.GetProperty("user").GetProperty("tz_offset").GetInt32());
        Assert.True(ana.GetProperty("user").GetProperty("is_admin").GetBoolean());
        Assert.Equal(4, all.GetProperty("members").GetArrayLength());
    }
}
