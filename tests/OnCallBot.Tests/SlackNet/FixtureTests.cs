using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnCallBot.Tests.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;

namespace OnCallBot.Tests.StandIn;

public sealed class FixtureTests
{
    private readonly Scripted _script = new();

    public static TheoryData<string> Fixtures => [.. Fixture.All];

    [Fact]
    public void There_are_fifty_one()
    {
        Assert.Equal(51, Fixture.All.Count());
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Every_payload_is_answered_by_a_bot_that_knows_it(string name)
    {
        await using var bot = await StartAsync();

        var answer = await Fixture.SendAsync(bot, name);

        await bot.EndAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        Assert.Empty(bot.Log.Of(LogLevel.Error));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Every_payload_is_answered_by_a_bot_that_does_not(string name)
    {
        await using var bot = await GuardedBot.StartAsync();

        var answer = await Fixture.SendAsync(bot, name);

        await bot.EndAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        Assert.Empty(bot.Log.Of(LogLevel.Error));
    }

    [Fact]
    public async Task A_command_is_read_whole()
    {
        var command = await ReadAsync<SlashCommand>("py.slash_command.slash_command_body.form");

        Assert.Equal(
            ("/hello-world", "Hi", "W111", "primary-owner", "C111", "T111", "E111", "Org Name", "111.111.xxx", "https://hooks.slack.com/commands/T111/111/xxxxx"),
            (command.Command, command.Text, command.UserId, command.UserName, command.ChannelId, command.TeamId, command.EnterpriseId, command.EnterpriseName, command.TriggerId, command.ResponseUrl));
    }

    [Fact]
    public async Task A_press_in_the_Home_tab_is_read_with_its_view()
    {
        var request = await ReadAsync<BlockActionRequest>("java.BlockActionTest.realPayload.json");

        var button = Assert.IsType<ButtonAction>(request.Action);
        Assert.Equal(("home_button_1", "create_task", "Create New Task"), (button.ActionId, button.Value, button.Text.Text));
        Assert.Equal(("U123", "T123", "view"), (request.User.Id, request.Team.Id, request.Container.Type));
        var view = Assert.IsType<HomeViewInfo>(request.View);
        Assert.Equal("*Here's what you can do with Project Tracker:*", Assert.IsType<Markdown>(Assert.IsType<SectionBlock>(view.Blocks[0]).Text).Text);
        Assert.Equal(ButtonStyle.Primary, Assert.IsType<SlackNet.Blocks.Button>(Assert.IsType<ActionsBlock>(view.Blocks[1]).Elements[0]).Style);
    }

    [Fact]
    public async Task A_press_on_a_message_is_read_with_its_channel_and_response_url()
    {
        var request = await ReadAsync<BlockActionRequest>("py.block_actions.body.json");

        Assert.Equal(("W111", "C111", "https://hooks.slack.com/actions/T111/111/random-value"), (request.User.Id, request.Channel.Id, request.ResponseUrl));
        Assert.Null(request.Message);
    }

    [Fact]
    public async Task A_submitted_form_is_read_with_its_values()
    {
        var submission = await ReadAsync<ViewSubmission>("java.ViewSubmissionTest.realPayload.json");

        var view = Assert.IsType<ModalViewInfo>(submission.View);
        Assert.Equal(("request-modal", "Request Form", "1583638467.cd05659d"), (view.CallbackId, view.Title.Text, view.Hash));
        Assert.Equal("test test test", view.State.GetValue<PlainTextInputValue>("request-block", "request-action").Value);
        Assert.Equal("test test test", view.State.GetValue<PlainTextInputValue>("request-action").Value);
        Assert.Null(view.State.GetValue<DatePickerValue>("request-block", "request-action"));
        Assert.Null(view.State.GetValue<PlainTextInputValue>("elsewhere"));
    }

    [Fact]
    public async Task A_closed_form_is_read()
    {
        var closed = await ReadAsync<ViewClosed>("java.ViewClosedTest.realPayload.json");

        Assert.Equal("request-modal", closed.View.CallbackId);
    }

    [Fact]
    public async Task A_search_in_a_menu_is_read_and_answered()
    {
        await using var bot = await StartAsync();

        var answer = await Fixture.SendAsync(bot, "java.BlockSuggestionTest.realPayload.json");

        var request = Assert.IsType<BlockOptionsRequest>(_script.Last);
        Assert.Equal(("select-action", "a", true, "1583636071.000500"), (request.ActionId, request.Value, request.Container.IsEphemeral, request.Container.MessageTs));
        Assert.Equal(
            """{"options":[{"text":{"emoji":true,"type":"plain_text","text":"a"},"value":"1"}]}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_shortcut_is_read_with_the_message()
    {
        var shortcut = await ReadAsync<MessageShortcut>("java.MessageShortcutTest.realPayload.json");

        Assert.Equal(("test-message-action", "<@U234> test", "1583636382.000300", "C123"), (shortcut.CallbackId, shortcut.Message.Text, shortcut.Message.Ts, shortcut.Channel.Id));
    }

    [Fact]
    public async Task A_global_shortcut_is_read()
    {
        var shortcut = await ReadAsync<GlobalShortcut>("java.GlobalShortcutTest.realPayload.json");

        Assert.Equal(("test-global-shortcut", "U123"), (shortcut.CallbackId, shortcut.User.Id));
    }

    [Fact]
    public async Task A_mention_is_read()
    {
        var mention = await ReadAsync<AppMention>("py.app.app_mention_event_body.json");

        Assert.Equal(("W222", "C111", "<@W111> Hi there!", "1595926230.009600"), (mention.User, mention.Channel, mention.Text, mention.Ts));
    }

    [Theory]
    [InlineData("py.message_bot.user_message_event_payload.json", null)]
    [InlineData("py.message_bot.classic_bot_message_event_payload.json", "bot_message")]
    [InlineData("py.message_changed.event_payload.json", "message_changed")]
    [InlineData("py.message_deleted.event_payload.json", "message_deleted")]
    [InlineData("py.message_file_share.event_payload.json", "file_share")]
    [InlineData("py.message_thread_broadcast.event_payload.json", "thread_broadcast")]
    public async Task A_message_is_read_with_its_subtype(string fixture, string? subtype)
    {
        var message = await ReadAsync<MessageEvent>(fixture);

        Assert.Equal(subtype, message.Subtype);
        Assert.StartsWith("C", message.Channel, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("py.function.function_body.json", "function_executed")]
    [InlineData("py.events_ignore_self.event_body.json", "reaction_added")]
    [InlineData("py.workflow_steps.execute_payload.json", "workflow_step_execute")]
    public async Task An_event_of_a_type_without_a_class_is_read_as_an_event(string fixture, string type)
    {
        var slackEvent = await ReadAsync<Event>(fixture);

        Assert.Equal(type, slackEvent.Type);
    }

    private Task<GuardedBot> StartAsync() => GuardedBot.StartAsync(
        handlers =>
        {
            handlers.Command<Scripted.OnCommand>("/hello-world").Event<Event, Scripted.OnEvent>();
            foreach (var id in (string[])["a", "home_button_1"])
            {
                handlers.Button<Scripted.OnButton>(id);
            }

            foreach (var id in (string[])["es_a", "select-action"])
            {
                handlers.Options<Scripted.OnOptions>(id);
            }

            foreach (var id in (string[])["request-modal", "view-id", "copy_review"])
            {
                handlers.View<Scripted.OnView>(id);
            }

            foreach (var id in (string[])["test-message-action", "test-global-shortcut", "test-shortcut", "copy_review"])
            {
                handlers.MessageShortcut<Scripted.OnMessageShortcut>(id).GlobalShortcut<Scripted.OnGlobalShortcut>(id);
            }
        },
        change: services => services.AddSingleton(_script));

    private async Task<T> ReadAsync<T>(string fixture)
    {
        await using var bot = await StartAsync();
        await Fixture.SendAsync(bot, fixture);
        await bot.EndAsync();

        return Assert.IsType<T>(_script.Last, exactMatch: false);
    }
}
