using System.Text.Json;
using static OnCallBot.Tests.Playground.Sample;

namespace OnCallBot.Tests.Playground;

public sealed class ViewTests : IAsyncLifetime
{
    private PlaygroundDriver _slack = null!;

    public async ValueTask InitializeAsync() => _slack = await PlaygroundDriver.StartAsync();

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task A_trigger_opens_a_modal_for_the_person_who_gave_it()
    {
        var trigger = await _slack.TriggerAsync(PlaygroundDriver.Ben);

        var answer = await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(answer.GetProperty("view").GetProperty("id").GetString(), Assert.Single(await _slack.ModalsOfAsync(PlaygroundDriver.Ben)).GetProperty("id").GetString());
        Assert.Empty(await _slack.ModalsOfAsync(PlaygroundDriver.Ana));
    }

    [Fact]
    public async Task A_trigger_works_once()
    {
        var trigger = await _slack.TriggerAsync(PlaygroundDriver.Ana);
        await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        var again = await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        Assert.Equal("exchanged_trigger_id", again.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData(3000, null)]
    [InlineData(3001, "expired_trigger_id")]
    public async Task A_trigger_works_for_three_seconds(int milliseconds, string? error)
    {
        var trigger = await _slack.TriggerAsync(PlaygroundDriver.Ana);
        _slack.Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        var answer = await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        Assert.Equal(error, answer.TryGetProperty("error", out var word) ? word.GetString() : null);
    }

    [Fact]
    public async Task Setting_the_clock_takes_no_trigger_away()
    {
        var trigger = await _slack.TriggerAsync(PlaygroundDriver.Ana);
        _slack.Clock.Set(_slack.Clock.GetUtcNow().AddDays(7));

        var answer = await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        Assert.True(answer.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_view_that_does_not_fit_uses_no_trigger_up()
    {
        var trigger = await _slack.TriggerAsync(PlaygroundDriver.Ana);
        await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = new { type = "modal" } });

        var answer = await _slack.ApiAsync("views.open", new { trigger_id = trigger, view = Modal() });

        Assert.True(answer.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Three_modals_lie_on_each_other_and_no_fourth()
    {
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, ModalNamed("One", Actions(Button("go"))));

        var second = await PushAsync("Two");
        var third = await PushAsync("Three");
        var fourth = await PushAsync("Four");

        Assert.True(second.GetProperty("ok").GetBoolean());
        Assert.Equal(second.GetProperty("view").GetProperty("id").GetString(), third.GetProperty("view").GetProperty("previous_view_id").GetString());
        Assert.Equal("push_limit_reached", fourth.GetProperty("error").GetString());
        Assert.Equal(3, (await _slack.ModalsOfAsync(PlaygroundDriver.Ana)).Length);
    }

    [Fact]
    public async Task Nothing_is_pushed_onto_a_message()
    {
        var answer = await _slack.ApiAsync("views.push", new { trigger_id = await _slack.TriggerAsync(PlaygroundDriver.Ana), view = Modal() });

        Assert.Equal("not_found", answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task An_update_wants_the_hash_of_what_it_replaces()
    {
        var view = await _slack.OpenModalAsync(PlaygroundDriver.Ana, Modal());
        var (id, hash) = (view.GetProperty("id").GetString(), view.GetProperty("hash").GetString());

        var updated = await _slack.ApiAsync("views.update", new { view_id = id, hash, view = ModalNamed("New") });
        var outdated = await _slack.ApiAsync("views.update", new { view_id = id, hash, view = ModalNamed("Newer") });

        Assert.True(updated.GetProperty("ok").GetBoolean());
        Assert.Equal("hash_conflict", outdated.GetProperty("error").GetString());
        Assert.Equal("New", TitleOf(Assert.Single(await _slack.ModalsOfAsync(PlaygroundDriver.Ana))));
    }

    [Fact]
    public async Task An_external_id_names_one_open_modal()
    {
        var view = JsonSerializer.SerializeToNode(Modal())!.AsObject();
        view["external_id"] = "mine";
        await _slack.OpenModalAsync(PlaygroundDriver.Ana, view);

        var taken = await _slack.ApiAsync("views.open", new { trigger_id = await _slack.TriggerAsync(PlaygroundDriver.Ben), view });
        var updated = await _slack.ApiAsync("views.update", new { external_id = "mine", view = ModalNamed("Found") });

        Assert.Equal("duplicate_external_id", taken.GetProperty("error").GetString());
        Assert.True(updated.GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_home_is_published_for_one_person_and_by_its_hash()
    {
        var home = new { type = "home", blocks = new[] { Section("Hello") } };

        var first = await _slack.ApiAsync("views.publish", new { user_id = "U0ANA", view = home });
        var hash = first.GetProperty("view").GetProperty("hash").GetString();
        var second = await _slack.ApiAsync("views.publish", new { user_id = "U0ANA", view = home, hash });
        var outdated = await _slack.ApiAsync("views.publish", new { user_id = "U0ANA", view = home, hash });

        Assert.True(second.GetProperty("ok").GetBoolean());
        Assert.Equal("hash_conflict", outdated.GetProperty("error").GetString());
        Assert.True((await _slack.StateAsync(PlaygroundDriver.Ana)).TryGetProperty("home", out _));
        Assert.False((await _slack.StateAsync(PlaygroundDriver.Ben)).TryGetProperty("home", out _));
    }

    [Fact]
    public async Task Without_a_home_tab_in_the_manifest_there_is_no_home()
    {
        await using var slack = await PlaygroundDriver.StartAsync(Support.SampleWorkspace.Manifest.Replace("home_tab_enabled: true", "home_tab_enabled: false", StringComparison.Ordinal));

        var answer = await slack.ApiAsync("views.publish", new { user_id = "U0ANA", view = new { type = "home", blocks = new[] { Section("x") } } });

        Assert.Equal("not_enabled", answer.GetProperty("error").GetString());
    }

    private async Task<JsonElement> PushAsync(string title)
    {
        var view = (await _slack.ModalsOfAsync(PlaygroundDriver.Ana))[^1].GetProperty("id").GetString();
        await _slack.DoAsync("press", PlaygroundDriver.Ana, new { view, block = "b1", action = "go" });

        return await _slack.ApiAsync("views.push", new
        {
            trigger_id = _slack.Bot.LastCall.Payload.GetProperty("trigger_id").GetString(),
            view = ModalNamed(title, Actions(Button("go"))),
        });
    }

    private static string? TitleOf(JsonElement view) => view.GetProperty("definition").GetProperty("title").GetProperty("text").GetString();
}
