using OnCallBot.Slack;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Features;

/// <summary>What is said to whoever pressed something.</summary>
internal static class PrivateWords
{
    /// <summary>For the presser's eyes alone; the message that was pressed stays.</summary>
    public static Task SayInPrivateAsync(this ISlackApiClient slack, InteractionRequest request, Mrkdwn text) => slack.Respond(
        request,
        new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = false, Message = new Message { Text = text.Value } },
        CancellationToken.None);
}
