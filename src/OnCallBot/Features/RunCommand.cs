using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>A choice's button: its command's answer takes the place of the one that it stood under.</summary>
internal sealed class RunCommand(Commands commands, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (command, text) = Typed.Split(action.Value);
        var caller = new Caller(Audience.Asker, request.User.Id, request.Channel?.Id, request.Channel?.Name, request.TriggerId);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        if (answer.Kind == AnswerKind.Opened)
        {
            return;
        }

        var response = new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = true, Message = AnswerMessages.Private(answer, action.Value) };

        await slack.Respond(request, response, CancellationToken.None);
    }
}
