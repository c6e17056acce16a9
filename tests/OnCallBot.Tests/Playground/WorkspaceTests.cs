using OnCallBot.Playground;
using OnCallBot.Tests.Playground.Support;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class WorkspaceTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task Everybody_sees_the_channels_they_may_see_and_the_app()
    {
        var ana = await ConversationsOfAsync(PlaygroundDriver.Ana);
        var cleo = await ConversationsOfAsync(PlaygroundDriver.Cleo);

        Assert.Equal(["data", "lunch", "secrets", ""], ana);
        Assert.Equal(["data", "lunch", ""], cleo);
    }

    [Fact]
    public async Task Whoever_writes_in_a_channel_has_joined_it()
    {
        await _slack.SayAsync(PlaygroundDriver.Cleo, "Hungry", PlaygroundDriver.Lunch);

        var members = (await _slack.StateAsync(PlaygroundDriver.Ana)).GetProperty("conversations")[1].GetProperty("members");
        Assert.Contains("U0CLEO", members.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Hungry"], await _slack.TextsAsync(PlaygroundDriver.Ana, PlaygroundDriver.Lunch));
    }

    [Fact]
    public async Task What_one_may_not_see_one_may_not_write_in()
    {
        var answer = await _slack.SayAsync(PlaygroundDriver.Cleo, "Hello?", SampleWorkspace.Secrets.Id);

        Assert.Contains("no such conversation", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_messages_are_seen_by_the_two_of_them()
    {
        var opened = await _slack.DoAsync("direct", PlaygroundDriver.Ana, new { user = "U0BEN" });
        var direct = opened.GetProperty("conversation").GetProperty("id").GetString();

        await _slack.SayAsync(PlaygroundDriver.Ana, "Psst", direct);

        Assert.Equal(["Psst"], await _slack.TextsAsync(PlaygroundDriver.Ben, direct));
        Assert.Empty(await _slack.TextsAsync(PlaygroundDriver.Cleo, direct));
    }

    [Fact]
    public async Task The_app_may_be_let_into_a_channel()
    {
        await _slack.DoAsync("add-app", PlaygroundDriver.Ana, new { conversation = PlaygroundDriver.Lunch });

        var answer = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Lunch, text = "Soup" });

        Assert.True(answer.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Messages_keep_the_order_in_which_they_came_when_the_clock_is_set_back()
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, "First");
        _slack.Clock.Set(_slack.Clock.GetUtcNow().AddYears(-1));

        await _slack.SayAsync(PlaygroundDriver.Ana, "Second");

        Assert.Equal(["First", "Second"], await _slack.TextsAsync(PlaygroundDriver.Ben));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Nothing_is_not_sent(string text)
    {
        var answer = await _slack.SayAsync(PlaygroundDriver.Ana, text);

        Assert.NotEmpty(answer.GetProperty("error").GetString()!);
        Assert.Empty(await _slack.SeenAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_reset_brings_everything_back_to_its_beginning()
    {
        var resets = new List<PlaygroundPerson?>();
        await using var slack = await PlaygroundDriver.StartAsync(reset: (by, _) =>
        {
            resets.Add(by);
            return Task.FromResult<string?>("What was there is kept.");
        });
        await slack.SayAsync(PlaygroundDriver.Ana, "Hello");
        await slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());
        await slack.ApiAsync("chat.postMessage", new { channel = "C0NOWHERE", text = "x" });
        slack.Clock.Set(slack.Clock.GetUtcNow().AddDays(1));

        var answer = await slack.DoAsync("reset", PlaygroundDriver.Ana, new { });

        Assert.Equal("What was there is kept.", answer.GetProperty("notice").GetString());
        var state = await slack.StateAsync(PlaygroundDriver.Ana);
        Assert.Equal(PlaygroundDriver.Ana.Id, Assert.Single(resets)?.Id);
        Assert.Empty(await slack.SeenAsync(PlaygroundDriver.Ana));
        Assert.Equal((0, 0), (state.GetProperty("modal").GetArrayLength(), state.GetProperty("refusals").GetArrayLength()));
        Assert.False(slack.Clock.HasBeenSet);
    }

    [Fact]
    public async Task What_happens_is_told_to_the_page_of_those_who_may_see_it()
    {
        await using var ana = await PageListener.OpenAsync(_slack, PlaygroundDriver.Ana);
        await using var ben = await PageListener.OpenAsync(_slack, PlaygroundDriver.Ben);

        await _slack.ApiAsync("chat.postEphemeral", new { channel = PlaygroundDriver.Data, user = "U0ANA", text = "For Ana" });
        await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "For all" });

        Assert.Equal("For Ana", (await ana.NextAsync("message")).GetProperty("text").GetString());
        Assert.Equal("For all", (await ana.NextAsync("message")).GetProperty("text").GetString());
        Assert.Equal("For all", (await ben.NextAsync("message")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Whoever_the_program_adds_is_soon_on_every_page()
    {
        IReadOnlyList<PlaygroundPerson> people = [PlaygroundDriver.Ana];
        await using var slack = await PlaygroundDriver.StartAsync(people: () => people);
        await using var ana = await PageListener.OpenAsync(slack, PlaygroundDriver.Ana);

        var (_, beforeClock) = await ana.NextAfterAsync("clock", slack.Time, TimeSpan.FromSeconds(5));
        people = [PlaygroundDriver.Ana, PlaygroundDriver.Ben];
        var (directory, _) = await ana.NextAfterAsync("directory", slack.Time, TimeSpan.FromSeconds(5));

        Assert.Empty(beforeClock);
        Assert.Contains("U0BEN", directory.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_groups_are_made_filled_and_switched_off()
    {
        var manifest = SampleWorkspace.Manifest.Replace("chat:write,", "chat:write, usergroups:read, usergroups:write,", StringComparison.Ordinal);
        await using var slack = await PlaygroundDriver.StartAsync(manifest);
        var created = await slack.ApiAsync("usergroups.create", new { name = "On call", handle = "oncall" });
        var usergroup = created.GetProperty("usergroup").GetProperty("id").GetString();

        var empty = await slack.ApiAsync("usergroups.users.update", new { usergroup, users = "" });
        var strangers = await slack.ApiAsync("usergroups.users.update", new { usergroup, users = "U0ANA,U0NOBODY" });
        await slack.ApiAsync("usergroups.users.update", new { usergroup, users = "U0ANA,U0BEN" });
        var users = await slack.ApiAsync("usergroups.users.list", new { usergroup });
        await slack.ApiAsync("usergroups.disable", new { usergroup });
        var list = await slack.ApiAsync("usergroups.list", new { });

        Assert.Equal(("no_users_provided", "invalid_users"), (empty.GetProperty("error").GetString(), strangers.GetProperty("error").GetString()));
        Assert.Equal("""["U0ANA","U0BEN"]""", users.GetProperty("users").GetRawText());
        Assert.Equal(0, list.GetProperty("usergroups").GetArrayLength());
    }

    [Fact]
    public async Task A_topic_is_set_where_the_bot_is_a_member()
    {
        var manifest = SampleWorkspace.Manifest.Replace("channels:read]", "channels:read, channels:write.topic]", StringComparison.Ordinal);
        await using var slack = await PlaygroundDriver.StartAsync(manifest);

        await slack.ApiAsync("conversations.setTopic", new { channel = "C0DATA", topic = "On call: Ana &amp; Ben" });
        var outside = await slack.ApiAsync("conversations.setTopic", new { channel = "C0LUNCH", topic = "x" });
        var tooLong = await slack.ApiAsync("conversations.setTopic", new { channel = "C0DATA", topic = new string('x', 251) });
        var state = await slack.StateAsync(PlaygroundDriver.Ana);

        Assert.Equal(("not_in_channel", "too_long"), (outside.GetProperty("error").GetString(), tooLong.GetProperty("error").GetString()));
        Assert.Equal("On call: Ana & Ben", state.GetProperty("conversations").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "C0DATA").GetProperty("topic").GetString());
    }

    private async Task<IReadOnlyList<string>> ConversationsOfAsync(PlaygroundPerson person)
    {
        var state = await _slack.StateAsync(person);

        return [.. state.GetProperty("conversations").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];
    }
}
