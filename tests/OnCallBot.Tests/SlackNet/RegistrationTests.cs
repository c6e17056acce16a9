using Microsoft.Extensions.DependencyInjection;
using OnCallBot.Slack;
using OnCallBot.Tests.Slack;
using SlackNet.AspNetCore;
using SlackNet.Blocks;

namespace OnCallBot.Tests.StandIn;

public sealed class RegistrationTests
{
    [Fact]
    public void A_second_handler_for_the_same_command_is_refused_at_start()
    {
        void Register() => new ServiceCollection().AddSlackNet(slack => slack
            .RegisterSlashCommandHandler<Scripted.OnCommand>("/oncall")
            .RegisterSlashCommandHandler<Scripted.OnCommand>("/oncall"));

        Assert.Throws<ArgumentException>(Register);
    }

    [Fact]
    public void A_second_handler_for_the_same_form_is_refused_at_start()
    {
        void Register() => new ServiceCollection().AddSlackNet(slack => slack
            .RegisterViewSubmissionHandler<Scripted.OnView>("swap")
            .RegisterViewSubmissionHandler<Scripted.OnView>("swap"));

        Assert.Throws<ArgumentException>(Register);
    }

    [Fact]
    public void A_command_begins_with_a_slash()
    {
        void Register() => new ServiceCollection().AddSlackNet(slack => slack.RegisterSlashCommandHandler<Scripted.OnCommand>("oncall"));

        Assert.Throws<ArgumentException>(Register);
    }

    [Fact]
    public void The_bot_has_one_handler_for_a_button()
    {
        var handlers = new SlackHandlers().Button<Scripted.OnButton>("share");

        var refusal = Assert.Throws<InvalidOperationException>(() => handlers.Action<ButtonAction, Scripted.OnButton>("share"));

        Assert.Equal("Two handlers answer to BlockActions «share».", refusal.Message);
    }
}
