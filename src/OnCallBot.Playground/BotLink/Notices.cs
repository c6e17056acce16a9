using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>What Slack itself tells somebody, in a message that only they see.</summary>
internal sealed class Notices(Messages messages, Refusals refusals)
{
    public void Tell(PlaygroundPerson reader, string conversation, string? threadTs, string text) =>
        messages.Add(new Message("", conversation, Identity.SlackbotId, text) { OnlyFor = reader.Id, ThreadTs = threadTs });

    public void CommandFailed(PlaygroundPerson reader, string conversation, string command, string error, params IReadOnlyList<string> details)
    {
        refusals.Add(command, error, details);
        Tell(reader, conversation, null, $"{command} failed with the error \"{error}\"");
    }
}
