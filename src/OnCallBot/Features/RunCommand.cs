using OnCallBot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>A choice's button: its command's answer takes the place of the one that it stood under. In a home, which stays, it is shown in a modal.</summary>
internal sealed class RunCommand(Commands commands, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (thread, line) = Typed.Read(action.Value ?? "");
        var (command, text) = Typed.Split(line);
        var caller = new Caller(Audience.Asker, request.User.Id, request.Channel?.Id, request.Channel?.Name, request.TriggerId, IsInModal: request.View is ModalViewInfo);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        if (answer.Kind == AnswerKind.Opened)
        {
            return;
        }

        await (request.View switch
        {
            null => slack.RespondAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = true, Message = AnswerMessages.Private(answer, line, thread) }),
            ModalViewInfo modal => slack.Views.UpdateByViewId(Modals.Of(answer, modal.Title?.Text), modal.Id, hash: null, CancellationToken.None),
            _ => slack.ShowAsync(request, Modals.Of(answer)),
        });
    }
}
