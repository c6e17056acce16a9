using SlackNet;
using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>Says something to one person where they asked.</summary>
internal static class PrivateInThread
{
    /// <param name="thread">
    /// The thread in which they asked. Null: the message has none yet, and Slack shows in a thread that nobody has begun no private message; it then stands in the channel.
    /// </param>
    /// <returns>False: Slack will never say it there.</returns>
    public static async Task<bool> TrySayAsync(this ISlackApiClient slack, string user, string channel, string? thread, Message message)
    {
        (message.Channel, message.ThreadTs) = (channel, thread);
        try
        {
            await slack.Chat.PostEphemeral(user, message, CancellationToken.None);

            return true;
        }
        catch (SlackException refusal) when (!SlackErrors.AreInPassing(refusal.ErrorCode))
        {
            (message.Channel, message.ThreadTs) = (null, null);

            return false;
        }
    }
}
