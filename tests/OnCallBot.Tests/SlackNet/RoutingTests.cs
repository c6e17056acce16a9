using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SlackNet.AspNetCore;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Tests.StandIn;

public sealed class RoutingTests
{
    [Fact]
    public async Task A_slash_command_reaches_its_handler_and_answers_with_blocks()
    {
        await using var app = await StartAsync(slack => slack.RegisterSlashCommandHandler<Greet>("/greet"));

        var answer = await app.GetTestClient().PostAsync("/slack/command", new FormUrlEncodedContent([new("command", "/greet"), new("text", "you & me"), new("user_id", "U1")]), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"response_type":"ephemeral","text":"Hello <@U1>","parse":"none","link_names":false,"blocks":[{"text":{"verbatim":false,"type":"mrkdwn","text":"you & me"},"accessory":{"text":{"emoji":true,"type":"plain_text","text":"Share"},"value":"7","style":"primary","action_id":"share","type":"button"},"expand":false,"type":"section"}],"unfurl_links":false,"unfurl_media":true,"reply_broadcast":false}""",
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\"attachments\":[],", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_reaches_the_handler_of_its_action_id()
    {
        var pressed = new Pressed();
        await using var app = await StartAsync(slack => slack.RegisterBlockActionHandler<ButtonAction, Press>("share"), pressed);

        var answer = await app.GetTestClient().PostAsync("/slack/action", new FormUrlEncodedContent([new("payload", """{"type":"block_actions","user":{"id":"U1"},"actions":[{"type":"button","action_id":"share","value":"7"}]}""")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["U1 pressed 7"], pressed.Seen);
    }

    private static async Task<WebApplication> StartAsync(Action<AspNetSlackServiceConfiguration> configure, Pressed? pressed = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(pressed ?? new Pressed());
        builder.Services.AddSlackNet(configure);
        var app = builder.Build();
        app.UseSlackNet();
        await app.StartAsync(TestContext.Current.CancellationToken);

        return app;
    }

    private sealed class Greet : ISlashCommandHandler
    {
        public Task<SlashCommandResponse> Handle(SlashCommand command) => Task.FromResult(new SlashCommandResponse
        {
            Message = new Message
            {
                Text = $"Hello <@{command.UserId}>",
                Blocks =
                [
                    new SectionBlock
                    {
                        Text = new Markdown(command.Text),
                        Accessory = new SlackNet.Blocks.Button { ActionId = "share", Text = "Share", Value = "7", Style = ButtonStyle.Primary },
                    },
                ],
            },
        });
    }

    private sealed class Pressed
    {
        public List<string> Seen { get; } = [];
    }

    private sealed class Press(Pressed pressed) : IBlockActionHandler<ButtonAction>
    {
        public Task Handle(ButtonAction action, BlockActionRequest request)
        {
            pressed.Seen.Add($"{request.User.Id} pressed {action.Value}");

            return Task.CompletedTask;
        }
    }
}
