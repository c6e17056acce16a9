using SlackNet.WebApi;

namespace OnCallBot.Slack;

/// <summary>What was asked for is done; the answer to it did not arrive in the way in which Slack wants it.</summary>
/// <param name="instead">What to say to whoever asked in another way; null: there is nothing that they must know.</param>
/// <param name="channel">Where they asked; null: in no channel.</param>
/// <param name="thread">The thread in which they asked, if there is one.</param>
internal sealed class UndeliveredException(Message? instead, string user, string? channel, string? thread, Exception cause)
    : Exception("The answer could not be delivered.", cause)
{
    public Message? Instead => instead;

    public string User => user;

    public string? Channel => channel;

    public string? Thread => thread;
}
