using System.Text.Json;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class ChatMethodsTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task A_message_is_seen_by_everybody_and_its_parts_have_ids()
    {
        var answer = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Hello", blocks = new[] { new { type = "actions", elements = new[] { new { type = "button", text = Plain("x") } } } } });

        var seen = Assert.Single(await _slack.SeenAsync(PlaygroundDriver.Ben));
        Assert.Equal(answer.GetProperty("ts").GetString(), seen.GetProperty("ts").GetString());
        var block = seen.GetProperty("blocks")[0];
        Assert.NotEmpty(block.GetProperty("block_id").GetString()!);
        Assert.NotEmpty(block.GetProperty("elements")[0].GetProperty("action_id").GetString()!);
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_person()
    {
        await _slack.ApiAsync("chat.postEphemeral", new { channel = PlaygroundDriver.Data, user = "U0BEN", text = "For Ben" });

        Assert.Equal(["For Ben"], await _slack.TextsAsync(PlaygroundDriver.Ben));
        Assert.Empty(await _slack.TextsAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_persons_id_leads_to_direct_messages_with_them()
    {
        var answer = await _slack.ApiAsync("chat.postMessage", new { channel = "U0BEN", text = "Between us" });

        var direct = answer.GetProperty("channel").GetString()!;
        Assert.Equal(["Between us"], await _slack.TextsAsync(PlaygroundDriver.Ben, direct));
        Assert.Empty(await _slack.TextsAsync(PlaygroundDriver.Ana, direct));
    }

    [Fact]
    public async Task With_the_scope_for_it_the_bot_speaks_in_every_public_channel()
    {
        var manifest = Support.SampleWorkspace.Manifest.Replace("chat:write,", "chat:write, chat:write.public,", StringComparison.Ordinal);
        await using var slack = await PlaygroundDriver.StartAsync(manifest);

        var answer = await slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Lunch, text = "Soup today" });

        Assert.True(answer.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task An_ephemeral_message_needs_the_bot_in_the_channel_whatever_its_scopes()
    {
        var manifest = Support.SampleWorkspace.Manifest.Replace("chat:write,", "chat:write, chat:write.public,", StringComparison.Ordinal);
        await using var slack = await PlaygroundDriver.StartAsync(manifest);

        var answer = await slack.ApiAsync("chat.postEphemeral", new { channel = PlaygroundDriver.Lunch, user = "U0ANA", text = "Soup today" });

        Assert.Equal("not_in_channel", answer.GetProperty("error").GetString());
        Assert.Empty(await slack.TextsAsync(PlaygroundDriver.Ana, PlaygroundDriver.Lunch));
    }

    [Fact]
    public async Task An_update_replaces_the_text_and_what_blocks_it_brings()
    {
        var posted = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Before", blocks = new[] { Section("Before") } });
        var ts = posted.GetProperty("ts").GetString();

        await _slack.ApiAsync("chat.update", new { channel = PlaygroundDriver.Data, ts, text = "After" });
        var kept = Assert.Single(await _slack.SeenAsync(PlaygroundDriver.Ana));
        await _slack.ApiAsync("chat.update", new { channel = PlaygroundDriver.Data, ts, text = "After all", blocks = Array.Empty<object>() });
        var bare = Assert.Single(await _slack.SeenAsync(PlaygroundDriver.Ana));

        Assert.Equal("After", kept.GetProperty("text").GetString());
        Assert.Equal("Before", kept.GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString());
        Assert.NotEmpty(kept.GetProperty("editedTs").GetString()!);
        Assert.False(bare.TryGetProperty("blocks", out _));
    }

    [Fact]
    public async Task A_text_too_long_for_an_update_is_refused_and_for_a_message_cut()
    {
        var posted = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = new string('x', 40_001) });

        var updated = await _slack.ApiAsync("chat.update", new { channel = PlaygroundDriver.Data, ts = posted.GetProperty("ts").GetString(), text = new string('x', 4_001) });

        Assert.Equal("msg_too_long", updated.GetProperty("error").GetString());
        Assert.Equal(40_000, Assert.Single(await _slack.TextsAsync(PlaygroundDriver.Ana)).Length);
    }

    [Fact]
    public async Task Blocks_that_hold_too_much_together_are_refused()
    {
        var blocks = Enumerable.Repeat(Section(new string('x', 2_700)), 5);

        var answer = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Long", blocks });

        Assert.Equal("msg_blocks_too_long", answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task What_somebody_else_said_can_be_neither_changed_nor_taken_away()
    {
        await _slack.SayAsync(PlaygroundDriver.Ana, "Mine");
        var ts = (await _slack.SeenAsync(PlaygroundDriver.Ana))[0].GetProperty("ts").GetString();

        var updated = await _slack.ApiAsync("chat.update", new { channel = PlaygroundDriver.Data, ts, text = "Yours" });
        var deleted = await _slack.ApiAsync("chat.delete", new { channel = PlaygroundDriver.Data, ts });

        Assert.Equal("cant_update_message", updated.GetProperty("error").GetString());
        Assert.Equal("cant_delete_message", deleted.GetProperty("error").GetString());
        Assert.Equal(["Mine"], await _slack.TextsAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        var posted = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Oops" });

        await _slack.ApiAsync("chat.delete", new { channel = PlaygroundDriver.Data, ts = posted.GetProperty("ts").GetString() });

        Assert.Empty(await _slack.SeenAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task History_tells_the_newest_first_and_leaves_threads_and_ephemeral_messages_out()
    {
        var first = await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "First" });
        var root = first.GetProperty("ts").GetString();
        await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Reply", thread_ts = root });
        await _slack.ApiAsync("chat.postEphemeral", new { channel = PlaygroundDriver.Data, user = "U0BEN", text = "Whisper" });
        await _slack.ApiAsync("chat.postMessage", new { channel = PlaygroundDriver.Data, text = "Second" });

        var history = await _slack.ApiAsync("conversations.history", new { channel = PlaygroundDriver.Data });
        var newest = await _slack.ApiAsync("conversations.history", new { channel = PlaygroundDriver.Data, limit = 1 });
        var thread = await _slack.ApiAsync("conversations.replies", new { channel = PlaygroundDriver.Data, ts = root });

        Assert.Equal(["Second", "First"], Texts(history));
        Assert.True(newest.GetProperty("has_more").GetBoolean());
        Assert.Equal(["First", "Reply"], Texts(thread));
    }

    private static IReadOnlyList<string> Texts(JsonElement answer) =>
        [.. answer.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString()!)];
}
