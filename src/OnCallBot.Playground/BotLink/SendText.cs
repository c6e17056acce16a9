using OnCallBot.Playground.State;

namespace OnCallBot.Playground.BotLink;

/// <summary>Somebody sends what they typed: a command, or something said.</summary>
internal sealed class SendText(
    SendCommand commands,
    SendEvent events,
    EventQueue queue,
    Typed typed,
    Conversations conversations,
    Messages messages)
{
    public Task SendAsync(PlaygroundPerson person, Conversation conversation, string? threadTs, string written, CancellationToken cancellationToken)
    {
        var joined = conversations.Join(conversation, person.Id);
        if (written.StartsWith('/'))
        {
            return commands.SendAsync(person, joined, threadTs, written, cancellationToken);
        }

        var message = messages.Add(new Message("", joined.Id, person.Id, typed.ToMarkup(written.Trim(), withLabels: false)) { ThreadTs = threadTs });
        queue.Add(token => events.SaidAsync(joined, message, token));

        return Task.CompletedTask;
    }
}
