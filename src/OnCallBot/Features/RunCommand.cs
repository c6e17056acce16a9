using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>A choice's button: its command's answer takes the place of the one that it stood under.</summary>
internal sealed class RunCommand(Commands commands, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (thread, line) = Typed.Read(action.Value);
        var (command, text) = Typed.Split(line);
        var caller = new Caller(Audience.Asker, request.User.Id, request.Channel?.Id, request.Channel?.Name, request.TriggerId);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        if (answer.Kind == AnswerKind.Opened)
        {
            return;
        }

        await (request.View switch
        {
            ModalViewInfo modal => slack.Views.UpdateByViewId(AnswerMessages.View(answer, command), modal.Id, cancellationToken: CancellationToken.None),
            HomeViewInfo => slack.Views.Open(request.TriggerId, AnswerMessages.View(answer, command), CancellationToken.None),
            _ => slack.Respond(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = true, Message = AnswerMessages.Private(answer, line, thread) }, CancellationToken.None),
        });
    }
}
