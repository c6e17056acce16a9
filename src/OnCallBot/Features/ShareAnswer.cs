using OnCallBot.Domain.People;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace OnCallBot.Features;

/// <summary>The share button: the answer, found afresh, goes to the channel, or into the thread, and the private one goes away.</summary>
internal sealed class ShareAnswer(Commands commands, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (thread, line) = Typed.Read(action.Value);
        var (command, text) = Typed.Split(line);
        var caller = new Caller(Audience.Channel, request.User.Id, request.Channel?.Id, request.Channel?.Name);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        var shared = new MessageResponse { ResponseType = ResponseType.InChannel, Message = AnswerMessages.Shared(answer, new SlackUserId(request.User.Id)) };

        shared.Message.ThreadTs = thread;

        // Through the response_url it reaches channels that the bot is no member of.
        await slack.Respond(request, shared, CancellationToken.None);
        await slack.Respond(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, DeleteOriginal = true }, CancellationToken.None);
    }
}
