using OnCallBot.Slack;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace OnCallBot.Features;

/// <summary>What is said to whoever pressed something.</summary>
internal static class PrivateWords
{
    /// <summary>For the presser's eyes alone; what was pressed stays. In a home or a modal there is no channel to say it in: a modal does.</summary>
    public static Task SayInPrivateAsync(this ISlackApiClient slack, InteractionRequest request, Mrkdwn text) => request is BlockActionRequest { View: not null } pressed
        ? slack.ShowAsync(pressed, Modals.Of(text))
        : slack.RespondAsync(request, new MessageResponse { ResponseType = ResponseType.Ephemeral, ReplaceOriginal = false, Message = new Message { Text = text.Value } });
}
