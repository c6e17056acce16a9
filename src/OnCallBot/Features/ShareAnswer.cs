using OnCallBot.Domain.People;
using OnCallBot.Slack;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>The share button: the answer, found afresh, goes to the channel, and the private one goes away.</summary>
internal sealed class ShareAnswer(Commands commands, Replies replies) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (command, text) = Typed.Split(action.Value);
        var caller = new Caller(Audience.Channel, request.User.Id, request.Channel?.Id, request.Channel?.Name);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        var shared = new MessageResponse { ResponseType = ResponseType.InChannel, Message = AnswerMessages.Shared(answer, new SlackUserId(request.User.Id)) };

        // Through the response_url it reaches channels that the bot is no member of.
        await replies.SendAsync(request, shared, CancellationToken.None);
        await replies.SendAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, DeleteOriginal = true }, CancellationToken.None);
    }
}
