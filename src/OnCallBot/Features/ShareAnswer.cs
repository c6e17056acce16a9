using OnCallBot.Domain.People;
using OnCallBot.Slack;
using OnCallBot.Wording;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Features;

/// <summary>The share button: the answer, found afresh, goes to the channel, or into the thread, and the private one goes away. What has become an error since stays private.</summary>
internal sealed class ShareAnswer(Commands commands, ISlackApiClient slack) : IBlockActionHandler<ButtonAction>
{
    public async Task Handle(ButtonAction action, BlockActionRequest request)
    {
        var (thread, line) = Typed.Read(action.Value ?? "");
        var (command, text) = Typed.Split(line);
        var caller = new Caller(Audience.Channel, request.User.Id, request.Channel?.Id, request.Channel?.Name);
        var answer = await commands.AnswerAsync(command, text, caller, CancellationToken.None);
        if (!answer.CanBeShared)
        {
            await slack.RespondAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = true, Message = AnswerMessages.Private(answer, line, thread) });

            return;
        }

        var shared = new MessageResponse { ResponseType = ResponseType.InChannel, Message = AnswerMessages.Shared(answer, new SlackUserId(request.User.Id)) };

        shared.Message.ThreadTs = thread;

        // Through the response_url it reaches channels that the bot is no member of.
        await slack.RespondAsync(request, shared, new Message { Text = AnswerWording.NotShared.Value });
        await slack.RespondAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, DeleteOriginal = true }, instead: null);
    }
}
