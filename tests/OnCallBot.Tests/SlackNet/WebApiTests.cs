using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Tests.Slack;
using OnCallBot.Tests.Support;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.WebApi;

namespace OnCallBot.Tests.StandIn;

/// <summary>What goes over the wire for each method that the bot calls.</summary>
public sealed class WebApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Func<ISlackApiClient, Task>> Methods => new()
    {
        { "apps.connections.open", api => api.AppsConnectionsApi.Open(Cancellation) },
        { "auth.test", api => api.Auth.Test(Cancellation) },
        { "chat.postMessage", api => api.Chat.PostMessage(new Message { Channel = "C1", Text = "Hello <@U1> & all", Blocks = EveryBlock, ThreadTs = "1.2" }, Cancellation) },
        { "chat.postEphemeral", api => api.Chat.PostEphemeral("U1", new Message { Channel = "C1", Text = "Hello" }, Cancellation) },
        { "chat.update", api => api.Chat.Update(new MessageUpdate { ChannelId = "C1", Ts = "1.2", Text = "Done", Blocks = [] }, Cancellation) },
        { "chat.delete", api => api.Chat.Delete("1.2", "C1", Cancellation) },
        { "views.open", api => api.Views.Open("9.8.7", Modal, Cancellation) },
        { "views.push", api => api.Views.Push("9.8.7", Modal, Cancellation) },
        { "views.publish", api => api.Views.Publish("U1", new HomeViewDefinition { Blocks = [new DividerBlock()] }, hash: "h", Cancellation) },
        { "views.update", api => api.Views.UpdateByViewId(Modal, "V1", cancellationToken: Cancellation) },
        { "conversations.open", api => api.Conversations.Open(["U1", "U2"], Cancellation) },
        { "conversations.setTopic", api => api.Conversations.SetTopic("C1", "On call: Ana &amp; Ben", Cancellation) },
        { "conversations.members", api => api.Conversations.Members("C1", limit: 200, cursor: "a+b=", Cancellation) },
        { "conversations.history", api => api.Conversations.History("C1", oldestTs: "1.2", cancellationToken: Cancellation) },
        { "users.info", api => api.Users.Info("U1", cancellationToken: Cancellation) },
        { "users.list", api => api.Users.List(cursor: "x", limit: 200, cancellationToken: Cancellation) },
        { "users.lookupByEmail", api => api.Users.LookupByEmail("ana+x@example.com", Cancellation) },
        { "usergroups.list", api => api.UserGroups.List(includeUsers: true, cancellationToken: Cancellation) },
        { "usergroups.enable", api => api.UserGroups.Enable("S1", cancellationToken: Cancellation) },
        { "usergroups.disable", api => api.UserGroups.Disable("S1", cancellationToken: Cancellation) },
        { "usergroups.users.list", api => api.UserGroupUsers.List("S1", cancellationToken: Cancellation) },
        { "usergroups.users.update", api => api.UserGroupUsers.Update("S1", ["U1", "U2"], cancellationToken: Cancellation) },
    };

    private static IList<Block> EveryBlock =>
    [
        new HeaderBlock { Text = "On call" },
        new SectionBlock { BlockId = "b1", Text = new Markdown("*Growth*"), Fields = [new Markdown("a"), "b"], Accessory = new OverflowMenu { ActionId = "more", Options = [new OverflowOption { Text = "Open", Value = "1", Url = "https://example.com" }] } },
        new DividerBlock(),
        new ContextBlock { Elements = [new Markdown("until Monday"), new PlainText("x") { Emoji = false }] },
        new ActionsBlock
        {
            Elements =
            [
                new SlackNet.Blocks.Button
                {
                    ActionId = "share",
                    Text = "Share",
                    Value = "7",
                    Style = ButtonStyle.Danger,
                    Confirm = new ConfirmationDialog { Title = "Sure?", Text = new Markdown("It is *final*."), Confirm = "Yes", Deny = "No" },
                },
                new StaticSelectMenu { ActionId = "area", Placeholder = "Area", Options = [new SlackNet.Blocks.Option { Text = "Growth", Value = "growth", Description = "all of it" }] },
                new StaticSelectMenu { ActionId = "week", OptionGroups = [new SlackNet.Blocks.OptionGroup { Label = "Soon", Options = [new SlackNet.Blocks.Option { Text = "1", Value = "1" }] }] },
                new ExternalSelectMenu { ActionId = "people", MinQueryLength = 2 },
                new UserSelectMenu { ActionId = "who", InitialUser = "U1" },
                new DatePicker { ActionId = "when", InitialDate = new DateTime(2026, 12, 24, 0, 0, 0, DateTimeKind.Unspecified) },
            ],
        },
    ];

    private static ModalViewDefinition Modal => new()
    {
        Title = "Swap",
        Submit = "Send",
        Close = "Cancel",
        CallbackId = "swap",
        PrivateMetadata = "{\"a\":1}",
        NotifyOnClose = true,
        Blocks =
        [
            new InputBlock { BlockId = "why", Label = "Why", Hint = "Optional", Optional = true, Element = new PlainTextInput { ActionId = "text", Multiline = true, MaxLength = 200 } },
        ],
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Each_method_is_called_as_Slack_expects_it(string method, Func<ISlackApiClient, Task> callAsync)
    {
        await using var bot = await GuardedBot.StartAsync();
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"channel":{"id":"D1"},"user":{"id":"U1"},"usergroup":{"id":"S1"}}""");

        await callAsync(bot.Services.GetRequiredService<ISlackApiClient>());

        var call = await bot.Slack.NextAsync();
        var body = call.Body.Length == 0 ? null : JsonNode.Parse(call.Body)!.AsObject();
        body?.Remove("attachments"); // The package sends an empty list of what the stand-in does not have.
        Snapshot.Matches(new JsonObject { ["call"] = $"{call.Method} {call.Url}", ["body"] = body }, method);
    }

    [Fact]
    public async Task What_comes_back_is_read()
    {
        await using var bot = await GuardedBot.StartAsync();
        var api = bot.Services.GetRequiredService<ISlackApiClient>();

        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"ts":"1.2","channel":"C1","message":{"type":"message","subtype":"bot_message","text":"x","blocks":[{"type":"rich_text"}]}}""");
        var posted = await api.Chat.PostMessage(new Message { Channel = "C1", Text = "x" }, Cancellation);
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"channel":{"id":"D1"}}""");
        var opened = await api.Conversations.Open(["U1"], Cancellation);
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"members":[{"id":"U1","real_name":"Ana","tz_offset":"3600","is_bot":"false","profile":{"display_name":"ana"}}],"response_metadata":{"next_cursor":"more"}}""");
        var people = await api.Users.List(cancellationToken: Cancellation);
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"view":{"id":"V1","type":"modal","hash":"h","callback_id":"swap","state":{"values":[]}}}""");
        var view = await api.Views.Open("1", Modal, Cancellation);
        bot.Slack.Answer = _ => WireRecorder.Json("""{"ok":true,"users":["U1","U2"]}""");
        var members = await api.UserGroupUsers.List("S1", cancellationToken: Cancellation);

        Assert.Equal(("1.2", "C1", "bot_message"), (posted.Ts, posted.Channel, posted.Message.Subtype));
        Assert.Equal("D1", opened);
        Assert.Equal(("U1", "Ana", 3600, "ana", "more"), (people.Members[0].Id, people.Members[0].RealName, people.Members[0].TzOffset, people.Members[0].Profile.DisplayName, people.ResponseMetadata.NextCursor));
        Assert.Equal(("V1", "h"), (view.View.Id, view.View.Hash));
        Assert.Empty(view.View.State.Values);
        Assert.Equal(["U1", "U2"], members);
    }
}
